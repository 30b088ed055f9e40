package fr.espacebailleur.shared;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The encoding of a text, found out from all of its bytes: UTF-8 when they are that without a fault, else Windows-1252,
 * which spreadsheets write. A text that is both is neither: a name would be spoilt.
 */
public final class Encoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Set<Integer> NOT_IN_WINDOWS_1252 = Set.of(0x81, 0x8D, 0x8F, 0x90, 0x9D);

    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer decoded = CharBuffer.allocate(1 << 12);
    /** The beginning of a character whose end has not been read yet. */
    private ByteBuffer unfinished = ByteBuffer.allocate(0);

    private boolean binary;
    private boolean undefinedInWindows1252;
    /** Characters of several bytes, as UTF-8 has them; Windows-1252 has them by rare chance. */
    private long sequences;

    /** Bytes that UTF-8 cannot have. */
    private long strays;

    /** Takes the next bytes of the text. */
    public void examine(ByteBuffer bytes) {
        ByteBuffer all = ByteBuffer.allocate(unfinished.remaining() + bytes.remaining());
        all.put(unfinished).put(bytes).flip();
        for (int i = 0; i < all.limit(); i++) {
            int single = Byte.toUnsignedInt(all.get(i));
            binary |= single == 0;
            undefinedInWindows1252 |= NOT_IN_WINDOWS_1252.contains(single);
        }
        decode(all, false);
        unfinished = all;
    }

    /** There are no more bytes. */
    public void end() {
        decode(unfinished, true);
    }

    /** @throws Refusal when the bytes are no text, or in no encoding that we read */
    public Charset charset() {
        if (binary) {
            throw new Refusal("fichier.binaire");
        }
        if (strays == 0) {
            return StandardCharsets.UTF_8;
        }
        if (sequences >= strays || undefinedInWindows1252) {
            throw new Refusal("fichier.encodage");
        }
        return WINDOWS_1252;
    }

    private void decode(ByteBuffer bytes, boolean end) {
        CoderResult result;
        do {
            result = utf8.decode(bytes, decoded, end);
            sequences +=
                    decoded.flip().chars().filter(character -> character > 0x7F).count();
            decoded.clear();
            if (result.isError()) {
                strays++;
                bytes.position(bytes.position() + result.length());
            }
        } while (!result.isUnderflow());
    }
}
