package fr.espacebailleur.issuing;

import fr.espacebailleur.shared.Encoding;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * A file that was dropped, read once from end to end: what tells it from any other, and the encoding of its text.
 *
 * @param sha256 64 hexadecimal digits
 */
record LandlordFile(Path path, String sha256, Encoding encoding) {
    private static final int BUFFER_SIZE = 1 << 16;

    static LandlordFile examine(Path path) throws IOException {
        MessageDigest digest = Sha256.begin();
        Encoding encoding = new Encoding();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE);
        try (FileChannel file = FileChannel.open(path)) {
            while (file.read(buffer.clear()) >= 0) {
                digest.update(buffer.flip());
                encoding.examine(buffer.rewind());
            }
        }
        encoding.end();
        return new LandlordFile(path, Sha256.end(digest), encoding);
    }

    /** @throws Refusal when this is not a file of landlords */
    LandlordLines lines() throws IOException {
        Charset charset = encoding.charset();
        return LandlordLines.of(Files.newBufferedReader(path, charset));
    }
}
