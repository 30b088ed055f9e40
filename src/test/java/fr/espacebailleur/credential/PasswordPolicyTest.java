package fr.espacebailleur.credential;

import static fr.espacebailleur.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import fr.espacebailleur.shared.Refusal;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
    private static final Collection<String> PERSONAL =
            Arrays.asList("Lœuillet", "Jean-Noël", "jn.loeuillet@exemple.fr", "KTR4729MXP", "CAF69000012345", "", null);

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fenêtre marmite oiseau chemin",
                "fenetremarmiteoiseauchemin",
                "Tournesol-Biscuit-Vélo-Lavande",
                "chat chien lapin cheval",
                "pain vin fromage beurre",
                "soleil maison jardin bonjour",
                "rouge vert bleu jaune",
                "cheval table lune café",
                "le chat dort sous la table",
                "summer holiday house garden",
                "Jean-Noël dort sous la grande table",
                "x8#Kq!2vL$9pRw&",
                "#~{[|`\\^@]}¤$£%µ",
                "4@({[<69!1|$5+7",
                "7391846205538174",
                "0493 8172 6650 3918",
                "коричневая лисица прыгает",
                "水曜日の朝に雨が降り続いている"
            })
    void a_good_one_is_accepted(String candidate) {
        assertAccepted(candidate);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u2003\u2003\u2003\u2003\u2003\u2003\u2003\u2003\u2003\u2003\u2003\u2003\u2003\u2003\u2003\u2003"
            })
    void an_empty_one_is_refused(String candidate) {
        assertRefused("mot-de-passe.vide", () -> policy.check(candidate, PERSONAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KTRX2345CDFH9MNV", "ktrx-2345 cdfh–9mnv", "7392 8462 5538 9742"})
    void what_sign_in_would_take_for_a_provisional_one_is_refused(String candidate) {
        assertRefused("mot-de-passe.forme-provisoire", () -> policy.check(candidate, PERSONAL));
        assertAccepted(candidate + "a");
    }

    @Test
    void fewer_than_15_characters_are_refused_however_they_are_counted() {
        assertRefused("mot-de-passe.court", () -> policy.check("x8#Kq!2vL$9pRw", PERSONAL));
        assertRefused("mot-de-passe.court", () -> policy.check("𠮷野家𠮷野家𠮷野家", PERSONAL));
        String withAccents = Normalizer.normalize("é8#Kà!2vç$9ùRw", Normalizer.Form.NFD);
        assertRefused("mot-de-passe.court", () -> policy.check(withAccents, PERSONAL));
    }

    @Test
    void up_to_128_characters_are_accepted_and_not_one_more() {
        String longest = ("fenêtre marmite oiseau chemin, tournesol biscuit vélo lavande, "
                        + "x8#Kq!2vL$9pRw&".repeat(5))
                .substring(0, PasswordPolicy.MAX_LENGTH);
        assertAccepted(longest);
        assertRefused("mot-de-passe.long", () -> policy.check(longest + "a", PERSONAL));
        assertAccepted("𠮷" + longest.substring(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 5_000_000})
    void one_that_is_much_too_long_is_refused_at_once(int length) {
        String candidate = "é".repeat(length);
        assertTimeout(
                Duration.ofMillis(500),
                () -> assertRefused("mot-de-passe.long", () -> policy.check(candidate, PERSONAL)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "739184620553817",
                "7391 8462 0553 817",
                "73-91-84-62-05-53",
                "12/04/1958 2007",
                "٧٣٩١٨٤٦٢٠٥٥٣٨١٧"
            })
    void digits_alone_are_refused_under_16(String candidate) {
        assertRefused("mot-de-passe.chiffres", () -> policy.check(candidate, PERSONAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jn.loeuillet@exemple.fr",
                "JN LOEUILLET EXEMPLE FR",
                "Jean-Noël Lœuillet",
                "loeuilletjeannoel",
                "Lœuillet, Lœuillet !",
                "ktr-472-9mxp KTR4729MXP",
                "caf 6900 0012 345",
                "jeannoelktr4729mxp"
            })
    void one_made_of_his_own_names_and_numbers_is_refused(String candidate) {
        assertRefused("mot-de-passe.personnel", () -> policy.check(candidate, PERSONAL));
    }

    @Test
    void the_same_one_is_accepted_of_somebody_else() {
        assertThatCode(() -> policy.check("caf 6900 0012 345 loeuillet", List.of()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "azertyuiopqsdfgh",
                "&é\"'(-è_çà)=&é\"'",
                "wxcvbn,;:!wxcvbn",
                "qwertyuiop12345",
                "1q2w3e4r5t6y7u8i",
                "motdepasse123456",
                "Mot de passe 2024!",
                "M0tD3P@ss32024!!",
                "mot-de-passe-mot-de-passe",
                "Motdepasse Motdepasse",
                "Password1234567",
                "password password",
                "correct horse battery staple",
                "aaaaaaaaaaaaaaaaaaaa",
                "abababababababab",
                "abcabcabcabcabcabc",
                "abcdefghijklmnopqrst",
                "ééééééééééééééééé",
                ".................",
                "!!!!!!!!!!!!!!!!!!!!a",
                "1111111111111111111",
                "123456789012345678",
                "1234567890123456",
                "01/01/2000 01/01/2000",
                "Soleil1234567890",
                "Marseille2023!!",
                "louloulouloulou",
                "nicolasnicolasnicolas",
                "jetaimemonamour",
                "Liberté, égalité, fraternité",
                "Au clair de la lune",
                "il était une fois",
                "La vie est belle !",
                "anticonstitutionnellement",
                "locataire2024locataire",
                "Espace bailleur 2024",
                "lœuillet19581958!!",
                "KTR4729MXP12345"
            })
    void one_that_is_soon_guessed_is_refused(String candidate) {
        assertRefused("mot-de-passe.courant", () -> policy.check(candidate, PERSONAL));
    }

    @Test
    void every_common_one_that_is_long_enough_is_refused() throws IOException {
        List<String> common = PasswordPolicy.Guesser.commonPasswords().stream()
                .filter(word -> word.length() >= PasswordPolicy.MIN_LENGTH)
                .toList();
        assertThat(common).hasSizeGreaterThan(300).doesNotHaveDuplicates();
        assertThat(common)
                .allSatisfy(word ->
                        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> policy.check(word, List.of())));
    }

    @Test
    void what_a_password_manager_makes_is_accepted() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            assertAccepted(random.ints(16, '!', '~' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
    }

    @Test
    void one_that_can_be_read_in_thousands_of_ways_is_judged_in_good_time() {
        String everyLookalike = "4@8({[<369&#!1/|0$5+7%2/".repeat(3).substring(0, 64);
        assertAccepted(everyLookalike);
        assertTimeout(Duration.ofSeconds(1), () -> assertAccepted(everyLookalike));
    }

    @Property(tries = 500)
    void whatever_is_typed_is_accepted_or_refused_with_its_reason(@ForAll("typed") String candidate) {
        try {
            policy.check(candidate, PERSONAL);
        } catch (Refusal refusal) {
            assertThat(refusal.text()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMinLength(10).ofMaxLength(140),
                Arbitraries.strings().ascii().ofMinLength(15).ofMaxLength(80),
                Arbitraries.strings()
                        .withChars("a1@é \ud842\u0301\n\0")
                        .ofMinLength(15)
                        .ofMaxLength(80));
    }

    private void assertAccepted(String candidate) {
        assertThatCode(() -> policy.check(candidate, PERSONAL)).as(candidate).doesNotThrowAnyException();
    }
}
