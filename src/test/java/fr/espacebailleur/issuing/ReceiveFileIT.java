package fr.espacebailleur.issuing;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ReceiveFileIT extends InContainer {
    private static final Warrant AGENT = Warrant.ofService("Agnès Agent", "");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0x0D, 'I', 'H'};
    private static final byte[] XLSX = {'P', 'K', 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, '!', 0, '[', 'C'};

    @Inject
    private ReceiveFile receive;

    @Inject
    private FollowImports follow;

    @Inject
    private WriteReport report;

    @Inject
    private TakeFile takeFile;

    @Inject
    private ImportFolder folder;

    @Inject
    private Tables tables;

    @Inject
    private AtOnce atOnce;

    @Test
    void aFileThatWasSentWaitsThenComesInAndTheJournalTellsBoth() throws IOException {
        LandlordLine good = aLandlord();
        Received received = sent("bailleurs.csv", good, aLandlord().inDepartment("20"), good);

        assertThat(received.alreadyKnown()).isFalse();
        assertThat(progress(received).state()).isEqualTo(ImportState.WAITING);
        assertThat(progress(received).sender()).hasValue("Agnès Agent");

        bringIn();
        ImportProgress done = progress(received);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.linesTotal()).hasValue(3);
        assertThat(List.of(done.opened(), done.unchanged(), done.refused())).containsExactly(1, 1, 1);
        assertThat(follow.refused(received.importId(), 50)).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(3);
            assertThat(line.reason()).contains("Ce département n’existe pas");
        });
        assertThat(reportOf(received).lines()).hasSize(4);
        assertThat(tables.rows(
                        "select act, actor, detail from journal_entry where detail like ? order by id",
                        done.fileName() + "%"))
                .containsExactly(
                        List.of("FILE_RECEIVED", "Agnès Agent", done.fileName()),
                        List.of(
                                "IMPORT_DONE",
                                "Le portail",
                                done.fileName() + "\u00a0; créés\u00a0: 1, inchangés\u00a0: 1, refusés\u00a0: 1"));
    }

    @Test
    void theSameFileSentAgainIsTheSameImport() throws IOException {
        String text = LandlordsFile.of(aLandlord()).text();
        Received first = sent("a.csv", text.getBytes(UTF_8));
        assertThat(sent("b.csv", text.getBytes(UTF_8))).isEqualTo(new Received(first.importId(), true));

        bringIn();
        assertThat(sent("c.csv", text.getBytes(UTF_8))).isEqualTo(new Received(first.importId(), true));
        assertThat(folder.sent()).isEmpty();
        assertThat(progress(first).opened()).isEqualTo(1);
    }

    @Test
    void aFileThatIsLookedAtWhileItArrivesIsNotLost() throws IOException {
        for (int round = 0; round < 60; round++) {
            byte[] text = LandlordsFile.of(aLandlord()).text().getBytes(UTF_8);
            Future<AtOnce.Ending<Received>> arriving = atOnce.begin(() -> sent("a.csv", text));
            while (!arriving.isDone()) {
                bringIn();
            }
            bringIn();
            Received received = AtOnce.get(arriving).result().orElseThrow();
            assertThat(progress(received).state()).isEqualTo(ImportState.DONE);
        }
    }

    @Test
    void aFileThatIsSentTwiceAtTheSameInstantIsOneImport() throws IOException {
        for (int round = 0; round < 10; round++) {
            byte[] text = LandlordsFile.of(aLandlord()).text().getBytes(UTF_8);
            Callable<Received> send = () -> sent("a.csv", text);
            List<AtOnce.Ending<Received>> endings = atOnce.run(Collections.nCopies(4, send));

            assertThat(endings)
                    .extracting(ending -> ending.result().orElseThrow().importId())
                    .containsOnly(endings.get(0).result().orElseThrow().importId());
            assertThat(endings)
                    .extracting(ending -> ending.result().orElseThrow().alreadyKnown())
                    .containsExactlyInAnyOrder(false, true, true, true);
        }
        bringIn();
    }

    @Test
    void whatIsTooLargeIsRefusedWhileItIsBeingSentAndNothingOfItIsKept() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> receive.of(endless, "a.csv", AGENT))
                .satisfies(refusal ->
                        assertThat(refusal.text()).contains("trop volumineux").contains("3 Mo"));
        assertThat(folder.interrupted()).isEmpty();
        assertThat(folder.sent()).isEmpty();
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> sent("a.csv", new byte[0]))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("fichier.vide"));
    }

    @Test
    void anImageAndASpreadsheetAreReportedAsNoCsvInOneLine() throws IOException {
        for (byte[] binary : List.of(PNG, XLSX)) {
            byte[] own = (new String(binary, ISO_8859_1) + LandlordLine.anything()).getBytes(ISO_8859_1);
            Received received = sent("photo.png", own);
            bringIn();

            assertThat(reportOf(received).lines().skip(1))
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith("1;;refusé;")
                            .contains("n’est pas un texte CSV")
                            .contains("« CSV UTF-8 »"));
            assertThat(progress(received).linesTotal()).hasValue(1);
        }
    }

    @Test
    void aNameThatIsAPathOrAHeaderIsHarmless() throws IOException {
        Received received = sent("../../x\r\nSet-Cookie: a=b.csv", aLandlord());

        assertThat(progress(received).fileName()).isEqualTo("x__Set-Cookie_ a=b.csv");
        bringIn();
        assertThat(progress(received).isFinished()).isTrue();
    }

    @Test
    void eachFaultOfALineIsToldAndTheOtherLinesComeIn() throws IOException {
        LandlordLine twin = aLandlord();
        Received received = sent(
                "fautes.csv",
                aLandlord(),
                aLandlord().withMail("pas-un-mail"),
                aLandlord().named("J".repeat(300), "Essai"),
                aLandlord().named("Jeanne", "Essai%0d%0aBcc: x"),
                aLandlord().with("adresse_1", "1 rue\u2028X-Header: y").with("code_postal", "69001"),
                aLandlord().with("reference", "=HYPERLINK(1)").inDepartment("20"),
                LandlordLine.anOrganisation().with("siret", "99900000000001"),
                LandlordLine.anOrganisation().with("siret", "35600000049837"),
                twin,
                aLandlord().withMail(twin.mail()));
        bringIn();

        List<String> lines = reportOf(received).lines().skip(1).toList();
        assertThat(lines).hasSize(10);
        assertThat(lines.get(0)).contains(";créé;");
        assertThat(lines.get(1)).contains(";refusé;").contains("mail : ");
        assertThat(lines.get(2)).contains(";refusé;").contains("trop long");
        assertThat(lines.get(3)).contains(";refusé;").contains("caractère inattendu");
        assertThat(lines.get(4)).contains(";refusé;").contains("caractère invisible ou un saut de ligne");
        assertThat(lines.get(5)).startsWith("7;'=HYPERLINK(1);refusé;");
        assertThat(lines.get(6)).contains(";refusé;").contains("SIRET contient une erreur");
        assertThat(lines.get(7)).as("one of La Poste's").doesNotContain("SIRET");
        assertThat(lines.get(8)).contains(";créé;");
        assertThat(lines.get(9)).contains(";créé;").contains("déjà connue pour un autre compte");
    }

    private Received sent(String name, LandlordLine... lines) throws IOException {
        return sent(name, LandlordsFile.of(lines).text().getBytes(UTF_8));
    }

    private Received sent(String name, byte[] content) throws IOException {
        return receive.of(new ByteArrayInputStream(content), name, AGENT);
    }

    private ImportProgress progress(Received received) {
        return follow.of(received.importId()).orElseThrow();
    }

    private String reportOf(Received received) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.of(received.importId(), out);
        return out.toString(UTF_8).replaceAll("[\\u00A0\\u202F]", " ");
    }

    /** What the watch does at its next look. */
    private void bringIn() throws IOException {
        for (Path file : folder.sent()) {
            takeFile.sent(file);
        }
    }
}
