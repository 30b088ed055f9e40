package fr.espacebailleur.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.caf.CafContact;
import fr.espacebailleur.organisation.AnnounceFounder;
import fr.espacebailleur.organisation.PrintSuccessionKey;
import fr.espacebailleur.paper.PrintPaper;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.PostedCode;
import fr.espacebailleur.testing.PdfJudge;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The letters as the printer, the envelope, a screen reader and a telephone take them. */
class PrintLetterTest {
    private static final List<Message.Kind> LETTERS =
            List.of(Message.Kind.LOGIN_NAME, Message.Kind.PROVISIONAL_PASSWORD, Message.Kind.FORGOTTEN_PASSWORD);

    private static final String PORTAL = "https://mon-compte-partenaire.exemple.fr";

    /** To be looked at. */
    private static final Path PRINTED = Path.of("target", "courriers");

    private static final double MM = 72 / 25.4;

    private final IssuedPasswords passwords = new IssuedPasswords();
    private final Cafs cafs = new Cafs();
    private final DescribeFounder founder = new DescribeFounder();
    private final PrintPaper paper = new PrintPaper() {};
    private final WriteLetter write = new WriteLetter(
            passwords,
            new AnnouncedFounder(),
            new PrintedKey(),
            founder,
            cafs,
            paper,
            Clock.fixed(IssuedPasswords.NOW, ZoneOffset.UTC),
            PORTAL,
            Optional.of(
                    "Par téléphone : le numéro est sur le site de votre Caf, du lundi au vendredi de 9 h à 16 h 30."));
    private final PrintLetter print = new PrintLetter(paper, PORTAL);

    @BeforeAll
    static void prepare() throws IOException {
        Files.createDirectories(PRINTED);
    }

    static Stream<AccountCard> accounts() {
        return Stream.of(
                Cards.individual(1, "Exemple", Cards.IN_LYON),
                Cards.individual(2, "Ōexemple-Ẑ", Cards.IN_GENEVA),
                Cards.endless(3),
                Cards.organisation(4, "Société « Démonstration & Exemple » <SCI>", Cards.IN_LYON),
                Cards.organisation(
                        5, "Société-immobilière-de-la-Démonstration ".repeat(4).substring(0, 150), Cards.ENDLESS));
    }

    @Test
    void theFirstLetterHoldsTheIdentifiantAndItsNumberAndNoPassword() throws Exception {
        AccountCard account = Cards.individual(1, "Exemple", Cards.IN_LYON);
        byte[] letter = printed(Message.Kind.LOGIN_NAME, account);

        assertThat(PdfJudge.text(letter)).isEqualToNormalizingWhitespace("""
                        Caf du Rhône
                        Le 23 novembre 2026
                        Madame Jeanne Exemple
                        12 rue des Exemples
                        69001 LYON
                        Votre identifiant
                        Madame Jeanne Exemple,
                        Voici l’identifiant de votre compte pour l’Espace bailleur, département 69 – Rhône. Le mot
                        de passe provisoire vous est envoyé dans un autre courrier.
                        Identifiant :
                        %s
                        Numéro d'utilisateur :
                        %s
                        Ce que vous avez à faire
                        1. Attendez l’autre courrier, avec votre mot de passe provisoire. Il porte le même numéro
                        d’utilisateur que celui-ci. Si vous en avez plusieurs, prenez le dernier.
                        2. Sur internet, ouvrez la page https://mon-compte-partenaire.exemple.fr/connexion (ou
                        photographiez le code ci-dessous).
                        3. Dans la case « Identifiant », tapez l’identifiant écrit ci-dessus.
                        4. Dans la case « Mot de passe », tapez le mot de passe écrit sur l’autre courrier.
                        5. Appuyez sur « Connexion » et suivez les étapes affichées : vous y choisirez votre propre
                        mot de passe.
                        Une question ?
                        Adressez-vous à la Caf du Rhône en indiquant votre numéro
                        d’utilisateur. Par téléphone : le numéro est sur le site de votre Caf, du
                        lundi au vendredi de 9 h à 16 h 30.
                        Personne ne vous demandera jamais votre mot de passe, ni par
                        courrier, ni par mail, ni par téléphone.
                        """.formatted(
                        account.loginName().printed(), account.userNumber().value()));
        assertThat(passwords.printed).isEmpty();
    }

    @Test
    void theSecondLetterHoldsThePasswordUntilWhenAndItsNumberAndNoIdentifiant() throws Exception {
        AccountCard account = Cards.individual(1, "Exemple", Cards.IN_LYON);
        byte[] letter = printed(Message.Kind.PROVISIONAL_PASSWORD, account);

        assertThat(PdfJudge.text(letter))
                .contains("Votre mot de passe provisoire", account.userNumber().value(), passwords.printed.get(0))
                .contains("lundi 14 décembre 2026 à 13 h 15 (heure de Paris)")
                .doesNotContain(
                        account.loginName().printed(), account.loginName().value());
    }

    @Test
    void aLetterAbroadIsValidLonger() throws Exception {
        byte[] letter = printed(Message.Kind.PROVISIONAL_PASSWORD, Cards.individual(2, "Exemple", Cards.IN_GENEVA));

        assertThat(PdfJudge.text(letter)).contains("mercredi 23 décembre 2026 à 13 h 15 (heure de Paris)");
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void bothLettersAreAccessibleAndOnePage(AccountCard account) throws Exception {
        for (Message.Kind kind : lettersTo(account)) {
            byte[] letter = printed(kind, account);
            Files.write(PRINTED.resolve(kind + "-" + account.id() + ".pdf"), letter);

            assertThat(PdfJudge.violations(letter)).isEmpty();
            try (PDDocument pdf = Loader.loadPDF(letter)) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(210 * (float) MM, within(0.5f));
                assertThat(pdf.getPage(0).getMediaBox().getHeight()).isEqualTo(297 * (float) MM, within(0.5f));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void theWindowShowsTheAddressWholeAndNothingElse(AccountCard account) throws Exception {
        for (Message.Kind kind : lettersTo(account)) {
            byte[] letter = printed(kind, account);
            List<String> lines = textIn(letter, 110, 45, 190, 80).lines().toList();

            assertThat(lines).hasSizeBetween(3, 6).allMatch(line -> line.length() <= 38);
            assertThat(lines)
                    .containsExactlyElementsOf(write(kind, account).orElseThrow().to().lines().stream()
                            .map(line -> paper.printable(line)
                                    .replace("&lt;", "<")
                                    .replace("&gt;", ">")
                                    .replace("&amp;", "&"))
                            .toList());
            // However the sheet slides in its envelope, the window (35 × 100 mm) shows these lines only.
            assertThat(textIn(letter, 90, 25, 210, 95).lines()).containsExactlyElementsOf(lines);
        }
    }

    @Test
    void howToReachTheCafIsAsAgentsFilledItIn() throws Exception {
        cafs.contact = new CafContact(
                new PostalAddress("1 rue de l'Essai", "", "", "69001", "Lyon"),
                "04 00 00 00 00",
                Optional.of(new EmailAddress("contact@exemple.fr")),
                "https://exemple.fr",
                "du lundi au vendredi, de 9 h à 16 h ☎",
                "");
        assertThat(PdfJudge.text(printed(Message.Kind.LOGIN_NAME, Cards.individual(1, "Exemple", Cards.IN_LYON))))
                .containsIgnoringWhitespaces("Adressez-vous à la Caf du Rhône en indiquant votre numéro d’utilisateur."
                        + " Téléphone : 04 00 00 00 00. Horaires : du lundi au vendredi, de 9 h à 16 h ."
                        + " Mail : contact@exemple.fr. Page web : https://exemple.fr."
                        + " Adresse : 1 rue de l'Essai, 69001 Lyon. Personne ne vous");
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 100, 120, 140, 160, 180, 200})
    void howeverLongItIsTheLongestLetterStaysOnePage(int length) throws Exception {
        String words = "du lundi au vendredi sauf le mercredi ".repeat(6);
        cafs.contact = new CafContact(
                Cards.ENDLESS,
                "04 00 00 00 00",
                Optional.of(new EmailAddress("m".repeat(60) + "@" + "exemple.".repeat(20) + "fr")),
                "https://www." + "exemple.".repeat(22) + "fr",
                words.substring(0, length),
                words.substring(0, length));
        for (AccountCard account : accounts().toList()) {
            for (Message.Kind kind : lettersTo(account)) {
                assertThat(PdfJudge.text(printed(kind, account))).contains("Téléphone");
            }
        }
    }

    @Test
    void theJudgeOfAccessibilityFindsWhatIsMissing() throws Exception {
        byte[] letter = printed(Message.Kind.LOGIN_NAME, Cards.individual(1, "Exemple", Cards.IN_LYON));
        ByteArrayOutputStream withoutLanguage = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(letter)) {
            pdf.getDocumentCatalog().setLanguage(null);
            pdf.save(withoutLanguage);
        }

        assertThat(PdfJudge.violations(withoutLanguage.toByteArray())).isNotEmpty();
    }

    @Test
    void theAddressBeginsRightBelowTheUpperEdgeOfItsBlock() throws Exception {
        byte[] letter = printed(Message.Kind.LOGIN_NAME, Cards.individual(1, "Exemple", Cards.IN_LYON));

        assertThat(textIn(letter, 0, 45, 210, 50)).isEqualToIgnoringNewLines("Madame Jeanne Exemple");
    }

    @Test
    void everyTypefaceIsEmbeddedAndTheCodesStandInTheOneThatCannotBeMisread() throws Exception {
        AccountCard account = Cards.individual(1, "Exemple", Cards.IN_LYON);
        byte[] letter = printed(Message.Kind.PROVISIONAL_PASSWORD, account);

        try (PDDocument pdf = Loader.loadPDF(letter)) {
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("AtkinsonHyperlegible");
            }
        }
        assertThat(glyphsOf(letter, passwords.printed.get(0))).allSatisfy(glyph -> {
            assertThat(glyph.getFont().getName()).contains("AtkinsonHyperlegibleMono-Bold");
            assertThat(glyph.getFontSizeInPt()).isGreaterThanOrEqualTo(14);
        });
        assertThat(allGlyphs(letter))
                .allSatisfy(glyph -> assertThat(glyph.getFontSizeInPt()).isGreaterThanOrEqualTo(12));
    }

    @Test
    void theLettersToAnOrganisationNameNobodyInTheWindowAndLeadToTheirOwnPages() throws Exception {
        AccountCard account = Cards.organisation(4, "Habitat Exemple", Cards.IN_LYON);
        byte[] founder = printed(Message.Kind.FOUNDER_ANNOUNCED, account);
        byte[] key = printed(Message.Kind.SUCCESSION_KEY, account);

        assertThat(PdfJudge.text(founder))
                .contains(AnnouncedFounder.CODE.printed())
                .containsIgnoringWhitespaces(this.founder.card.holderName());
        assertThat(PdfJudge.text(key)).contains(PrintedKey.KEY.printed());
        assertThat(textIn(founder, 110, 45, 190, 80))
                .startsWith("Habitat Exemple")
                .doesNotContain("Jeanne");
        assertThat(scanned(founder)).isEqualTo(PORTAL + "/contester-l-administrateur");
        assertThat(scanned(key)).isEqualTo(PORTAL + "/mon-organisation/administrateur");
    }

    @Test
    void theCodeToScanIsTheSignInAddressAndNothingElse() throws Exception {
        for (Message.Kind kind : LETTERS) {
            byte[] letter = printed(kind, Cards.individual(1, "Exemple", Cards.IN_LYON));

            assertThat(scanned(letter)).isEqualTo(PORTAL + "/connexion");
        }
    }

    @Test
    void theSameLetterIsTheSameBytes() throws Exception {
        AccountCard account = Cards.individual(1, "Exemple", Cards.IN_LYON);

        assertThat(printed(Message.Kind.LOGIN_NAME, account)).isEqualTo(printed(Message.Kind.LOGIN_NAME, account));
    }

    @Test
    void nothingIsPrintedForWhoChoseHisOwnPassword() {
        passwords.withOwnPassword.add(1L);

        assertThat(write(Message.Kind.PROVISIONAL_PASSWORD, Cards.individual(1, "Exemple", Cards.IN_LYON)))
                .isEmpty();
    }

    @Test
    void aNameThatNoTypefaceCanWriteIsToldInsteadOfPrintedWrong() {
        assertThatThrownBy(() -> printed(Message.Kind.LOGIN_NAME, Cards.individual(1, "Παράδειγμα", Cards.IN_LYON)))
                .isInstanceOf(UnprintableLetter.class)
                .hasMessageContaining("U+03A0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void aFounderKeepsTheLetterAboutHimFromGoingOutWithNothingThatHeWrites(int often) throws Exception {
        founder.card = Cards.working(Cards.individual(9, "Π".repeat(often), Cards.IN_LYON), "\u2605".repeat(often));

        assertThat(PdfJudge.text(printed(
                        Message.Kind.FOUNDER_ANNOUNCED, Cards.organisation(4, "Habitat Exemple", Cards.IN_LYON))))
                .contains(AnnouncedFounder.CODE.printed())
                .containsIgnoringWhitespaces("Madame Jeanne (U+03A0)", "fonction indiquée : (U+2605)");
    }

    @Test
    void everyDepartementHasItsCaf() {
        ResourceBundle cafs = ResourceBundle.getBundle("fr.espacebailleur.cafs");

        assertThat(cafs.keySet()).hasSize(101).allSatisfy(code -> {
            String name = new Department(code).label().replaceFirst(".* – ", "").replace('\'', '’');
            assertThat(cafs.getString(code)).startsWith("Caf d").endsWith(name);
        });
    }

    private static List<Message.Kind> lettersTo(AccountCard account) {
        return account.isOfOrganisation()
                ? Stream.concat(LETTERS.stream(), Message.Kind.TO_ORGANISATION.stream())
                        .toList()
                : LETTERS;
    }

    private Optional<Letter> write(Message.Kind kind, AccountCard account) {
        return write.of(
                new Outbox.Taken(3, account.id(), Optional.empty(), kind, Optional.of(9L), Instant.EPOCH), account);
    }

    private byte[] printed(Message.Kind kind, AccountCard account) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        assertThat(print.print(write(kind, account).orElseThrow(), pdf)).isEqualTo(1);
        return pdf.toByteArray();
    }

    /** In millimetres from the sheet's left and upper edge. */
    private static String textIn(byte[] letter, double left, double top, double right, double bottom)
            throws IOException {
        try (PDDocument pdf = Loader.loadPDF(letter)) {
            PDFTextStripperByArea stripper = new PDFTextStripperByArea();
            stripper.setSortByPosition(true);
            stripper.addRegion(
                    "there", new Rectangle2D.Double(left * MM, top * MM, (right - left) * MM, (bottom - top) * MM));
            stripper.extractRegions(pdf.getPage(0));
            return stripper.getTextForRegion("there");
        }
    }

    private static List<TextPosition> glyphsOf(byte[] letter, String words) throws IOException {
        List<TextPosition> glyphs = allGlyphs(letter);
        String all = glyphs.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        int begin = all.indexOf(words);
        assertThat(begin).isNotNegative();
        return glyphs.subList(begin, begin + words.length());
    }

    private static List<TextPosition> allGlyphs(byte[] letter) throws IOException {
        List<TextPosition> glyphs = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(letter)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    glyphs.add(glyph);
                }
            }.getText(pdf);
        }
        return glyphs;
    }

    private static String scanned(byte[] letter) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(letter)) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            LuminanceSource sheet = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(sheet)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }

    private static final class AnnouncedFounder extends AnnounceFounder {
        private static final PostedCode CODE = PostedCode.draw(new Random(69));

        @Override
        public Optional<Announced> of(long founderId) {
            return Optional.of(new Announced(CODE, Instant.EPOCH, IssuedPasswords.NOW));
        }
    }

    private static final class PrintedKey extends PrintSuccessionKey {
        private static final PostedCode KEY = PostedCode.draw(new Random(75));

        @Override
        public Optional<Printed> of(long organisationId, Instant asked, boolean abroad) {
            return Optional.of(new Printed(KEY, IssuedPasswords.NOW));
        }
    }

    /** With the longest name that there can be. */
    private static final class DescribeFounder extends DescribeAccount {
        private AccountCard card = Cards.working(
                Cards.endless(9), "Gérante de la société civile ".repeat(4).substring(0, 100));

        @Override
        public AccountCard of(long accountId) {
            return card;
        }
    }
}
