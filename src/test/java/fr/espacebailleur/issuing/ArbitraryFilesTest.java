package fr.espacebailleur.issuing;

import static fr.espacebailleur.issuing.LandlordsOfText.HEADER;
import static fr.espacebailleur.issuing.LandlordsOfText.JEANNE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

class ArbitraryFilesTest {
    private Path file;

    @BeforeProperty
    void makeFile() throws IOException {
        file = Files.createTempFile("bailleurs", ".csv");
    }

    @AfterProperty
    void deleteFile() throws IOException {
        Files.delete(file);
    }

    @Property
    void ofAnyBytesComeLinesOrOneRefusal(@ForAll byte[] bytes) throws IOException {
        assertSound(bytes);
    }

    @Property
    void underOurHeaderOfAnyBytesComeLinesOrOneRefusal(@ForAll byte[] bytes) throws IOException {
        byte[] header = (HEADER + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(header, header.length + bytes.length);
        System.arraycopy(bytes, 0, all, header.length, bytes.length);
        assertSound(all);
    }

    @Property
    void ofAnyTextOfCsvSignsComeLinesOrOneRefusal(@ForAll("csvSigns") String text) throws IOException {
        assertSound((HEADER + "\n" + text + "\n" + JEANNE).getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void anyCellsMakeAnAccountOrAReason(@ForAll("cells") List<String> cells) {
        Header header = Header.of(List.of(HEADER.split(";")));

        assertSound(LineReading.of(header, 2, cells));
    }

    @Provide
    Arbitrary<String> csvSigns() {
        return Arbitraries.strings().withChars(";\"\r\n ,\t\uFEFF=aé").alpha().ofMaxLength(200);
    }

    @Provide
    Arbitrary<List<String>> cells() {
        Arbitrary<String> usual = Arbitraries.of(
                "",
                "physique",
                "moral",
                "M.",
                "Exemple",
                "99900000100019",
                "69",
                "2a",
                "a@exemple.fr",
                "1 rue A",
                "69001",
                "mail",
                "courrier");
        return Arbitraries.frequencyOf(
                        Tuple.of(9, usual), Tuple.of(1, Arbitraries.strings().ofMaxLength(400)))
                .list()
                .ofSize(HEADER.split(";").length);
    }

    private void assertSound(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        List<ImportLine> read = new ArrayList<>();
        try (LandlordLines lines = LandlordFile.examine(file).lines()) {
            lines.forEachRemaining(read::add);
        } catch (Refusal refusal) {
            assertThat(refusal.text()).isNotEmpty();
        }
        assertThat(count()).isEqualTo(read.size());
        read.forEach(ArbitraryFilesTest::assertSound);
        assertThat(read).extracting(ImportLine::number).isSorted().doesNotHaveDuplicates();
    }

    private int count() throws IOException {
        try (LandlordLines lines = LandlordFile.examine(file).lines()) {
            return lines.count(counted -> {});
        } catch (Refusal refusal) {
            return 0;
        }
    }

    private static void assertSound(ImportLine line) {
        assertThat(line.account().isPresent()).isNotEqualTo(!line.reason().isEmpty());
        assertThat(line.reference()).hasSizeLessThanOrEqualTo(ImportOutcome.REFERENCE_LENGTH);
        assertThat(line.reason()).hasSizeLessThanOrEqualTo(ImportOutcome.REASON_LENGTH);
        assertThat(Printable.is(line.reference() + line.reason())).isTrue();
    }
}
