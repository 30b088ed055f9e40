package fr.espacebailleur.issuing;

import static fr.espacebailleur.issuing.LandlordsOfText.HEADER;
import static fr.espacebailleur.issuing.LandlordsOfText.JEANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.account.NewAccount;
import fr.espacebailleur.shared.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandlordFileTest {
    private static final String ACCENTS =
            HEADER + "\n" + JEANNE.replace("Jeanne", "Zoé-Hélène").replace("Lyon", "Œuilly");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void bothEncodingsAreRead(String encoding) throws IOException {
        NewAccount account = first(ACCENTS.getBytes(Charset.forName(encoding)));

        assertThat(account.person().orElseThrow().displayName()).isEqualTo("Madame Zoé-Hélène Exemple");
        assertThat(account.address().commune()).isEqualTo("Œuilly");
    }

    @Test
    void aByteOrderMarkIsRead() throws IOException {
        assertThat(first(("\uFEFF" + ACCENTS).getBytes(StandardCharsets.UTF_8)).reference())
                .isEqualTo("R1");
    }

    @Test
    void aCharacterOnTheEdgeOfABufferIsRead() throws IOException {
        for (int shift = 0; shift < 4; shift++) {
            String text = HEADER + "\n" + ";".repeat(65_530 + shift - HEADER.length()) + "é𝒳é\n" + JEANNE;
            assertThat(examine(text.getBytes(StandardCharsets.UTF_8)).encoding().charset())
                    .isEqualTo(StandardCharsets.UTF_8);
        }
    }

    @Test
    void aTextThatIsHalfOneAndHalfTheOtherIsRefused() throws IOException {
        byte[] one = ACCENTS.getBytes(StandardCharsets.UTF_8);
        byte[] other = "\né;".getBytes(Charset.forName("windows-1252"));
        byte[] both = new byte[one.length + other.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(other, 0, both, one.length, other.length);

        assertRefused(both, "fichier.encodage");
    }

    @Test
    void aTextThatIsCutInTheMiddleOfACharacterIsRefused() throws IOException {
        byte[] whole = (ACCENTS + "é").getBytes(StandardCharsets.UTF_8);

        assertRefused(Arrays.copyOf(whole, whole.length - 1), "fichier.encodage");
    }

    @Test
    void whatIsInNoEncodingOfOursIsRefused() throws IOException {
        assertRefused(new byte[] {'a', ';', (byte) 0x8D, (byte) 0xE9, ';'}, "fichier.encodage");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        assertRefused(ACCENTS.getBytes(StandardCharsets.UTF_16), "fichier.binaire");
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, "fichier.binaire");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertRefused(new byte[0], "fichier.vide");
    }

    @Test
    void aFileIsKnownByItsBytes() throws IOException {
        assertThat(examine("abc".getBytes(StandardCharsets.UTF_8)).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private NewAccount first(byte[] bytes) throws IOException {
        try (LandlordLines lines = examine(bytes).lines()) {
            return lines.next().account().orElseThrow();
        }
    }

    private void assertRefused(byte[] bytes, String key) throws IOException {
        LandlordFile file = examine(bytes);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(file::lines)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private LandlordFile examine(byte[] bytes) throws IOException {
        return LandlordFile.examine(Files.write(folder.resolve("bailleurs.csv"), bytes));
    }
}
