package fr.espacebailleur.issuing;

import static fr.espacebailleur.issuing.LandlordsOfText.JEANNE;
import static fr.espacebailleur.issuing.LandlordsOfText.plain;
import static fr.espacebailleur.issuing.LandlordsOfText.underHeader;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.account.NewAccount;
import fr.espacebailleur.account.PersonIdentity;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.Civility;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.LegalName;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.Siret;
import fr.espacebailleur.shared.UserNumber;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineReadingTest {
    private static final String SIRET = "99900000100019";

    @Test
    void aPersonIsReadWhole() {
        ImportLine line = underHeader(
                "R1;Physique;Mme;Exemple;Jeanne;;;69;Jeanne@Exemple.fr;1 rue A;Bât. B;;69001;Lyon;abcd 1234 abcd 12;");

        assertThat(line)
                .isEqualTo(ImportLine.understood(
                        2,
                        new NewAccount(
                                "R1",
                                Optional.of(new PersonIdentity(
                                        Optional.of(Civility.MADAME),
                                        PersonName.of("Exemple"),
                                        Optional.of(PersonName.of("Jeanne")))),
                                Optional.empty(),
                                new Department("69"),
                                Optional.of(EmailAddress.of("jeanne@exemple.fr")),
                                new PostalAddress("1 rue A", "Bât. B", "", "69001", "Lyon"),
                                Optional.of(UserNumber.of("ABCD1234ABCD12")),
                                Channel.EMAIL)));
    }

    @Test
    void theCountryIsReadWhereTheFileHasAColumnForIt() {
        ImportLine line = LandlordsOfText.in(LandlordsOfText.HEADER + ";pays\n"
                        + "R1;physique;;Exemple;Jeanne;;;69;;Beispielweg 1;;;10115;Berlin;;;Allemagne")
                .get(0);

        assertThat(line.account().orElseThrow().address())
                .isEqualTo(PostalAddress.of("Beispielweg 1", "", "", "10115", "Berlin", "Allemagne"));
    }

    @Test
    void anOrganisationNeedsNobodyToWriteTo() {
        NewAccount account = opened("R2;moral;;;;SCI Exemple;999 000 001 00019;1;;1 rue A;;;01000;Bourg;;");

        assertThat(account.organisation())
                .contains(new NewAccount.Entity(Siret.of(SIRET), LegalName.of("SCI Exemple")));
        assertThat(account.person()).isEmpty();
        assertThat(account.department()).isEqualTo(new Department("01"));
    }

    @Test
    void anOrganisationMayHaveSomebodyToWriteTo() {
        NewAccount account = opened("R2;moral;M.;Exemple;;SCI Exemple;" + SIRET + ";69;a@exemple.fr;;;;;;;");

        assertThat(account.person().orElseThrow().displayName()).isEqualTo("Monsieur Exemple");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a@exemple.fr;;;;;;;         | EMAIL",
                "a@exemple.fr;1 rue A;;;69001;Lyon;;         | EMAIL",
                ";1 rue A;;;69001;Lyon;;     | LETTER",
                "a@exemple.fr;1 rue A;;;69001;Lyon;;Courrier | LETTER",
                "a@exemple.fr;1 rue A;;;69001;Lyon;;MAIL     | EMAIL",
            })
    void theChannelIsTheOneAskedForElseMailElseLetter(String end, Channel channel) {
        assertThat(opened("R1;physique;;Exemple;;;;69;" + end).channel()).isEqualTo(channel);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what is wrong                                               | what is said
                ";physique;;Exemple;;;;69;a@exemple.fr;;;;;;;                  | Il manque la référence",
                "R1;;;Exemple;;;;69;a@exemple.fr;;;;;;;                        | « physique » ou « moral »",
                "R1;agence;;Exemple;;;;69;a@exemple.fr;;;;;;;                  | « physique » ou « moral »",
                "R1;physique;;;;;;69;a@exemple.fr;;;;;;;                       | nom : Il manque",
                "R1;physique;Dr;Exemple;;;;69;a@exemple.fr;;;;;;;              | civilite : Cette civilité",
                "R1;physique;;Exemple;J4nne;;;69;a@exemple.fr;;;;;;;           | prenom : Ce nom ou prénom contient",
                "R1;physique;;Exemple;;;99900000100019;69;a@exemple.fr;;;;;;;  | pas de numéro SIRET",
                "R1;physique;;Exemple;;SCI;;69;a@exemple.fr;;;;;;;             | pas de raison sociale",
                "R1;physique;;Exemple;;;;20;a@exemple.fr;;;;;;;                | departement : Ce département n’existe pas",
                "R1;physique;;Exemple;;;;;a@exemple.fr;;;;;;;                  | departement : Ce département n’existe pas",
                "R1;physique;;Exemple;;;;69;pas un mail;;;;;;;                 | mail : Cette adresse mail n’est pas valable",
                "R1;physique;;Exemple;;;;69;;;;;;;;                            | ni adresse mail ni adresse postale",
                "R1;physique;;Exemple;;;;69;;;;;;;;mail                        | Le canal est « mail »",
                "R1;physique;;Exemple;;;;69;a@exemple.fr;;;;;;;courrier        | Le canal est « courrier »",
                "R1;physique;;Exemple;;;;69;a@exemple.fr;;;;;;;pigeon          | Ce canal n’existe pas",
                "R1;physique;;Exemple;;;;69;;;;;69001;Lyon;;                   | L’adresse postale n’est pas complète",
                "R1;physique;;Exemple;;;;69;;1 rue A;;;69 (Rhône);Lyon;;       | Le code postal n’est pas reconnu",
                "R1;physique;;Exemple;;;;69;a@exemple.fr;;;;;;12345;           | laissez-le vide pour qu’il soit attribué",
                "R2;moral;;;;SCI Exemple;;69;a@exemple.fr;;;;;;;               | siret : Il manque",
                "R2;moral;;;;SCI Exemple;99900000100018;69;a@exemple.fr;;;;;;; | siret : Ce numéro SIRET contient une erreur",
                "R2;moral;;;;SCI Exemple;9990001;69;a@exemple.fr;;;;;;;        | siret : Un numéro SIRET compte 14 chiffres",
                "R2;moral;;;;;99900000100019;69;a@exemple.fr;;;;;;;            | raison_sociale : Il manque",
                "R2;moral;;;Jo;SCI;99900000100019;69;a@exemple.fr;;;;;;;       | nom : Il manque",
                "R2;moral;Mme;;;SCI;99900000100019;69;a@exemple.fr;;;;;;;      | nom : Il manque",
                "R1;physique;;Exemple                                          | 4 valeurs au lieu de 16",
                "R1;physique;;Exemple;;;;69;a@exemple.fr;;;;;;;;               | 17 valeurs au lieu de 16",
            })
    void aBadLineIsRefusedWithItsReason(String line, String reason) {
        assertThat(plain(refused(line).reason())).contains(reason);
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingElse() {
        assertThat(plain(refused("R1;physique;;;;;;00;pas un mail;;;;;;;mail").reason()))
                .isEqualTo("nom : Il manque le nom ou le prénom. Indiquez-le comme sur une pièce d’identité."
                        + " departement : Ce département n’existe pas. Indiquez son numéro, par exemple 69, 2A ou 974."
                        + " mail : Cette adresse mail n’est pas valable. Vérifiez-la : elle s’écrit sans accent ni"
                        + " espace, par exemple nom@exemple.fr.");
    }

    @Test
    void laPostesOwnSiretsAreRight() {
        assertThat(opened("R2;moral;;;;La Poste;35600000049837;69;a@exemple.fr;;;;;;;")
                        .organisation())
                .isPresent();
    }

    @Test
    void aNameOf300CharactersIsRefused() {
        assertThat(plain(refused(JEANNE.replace("Exemple;", "E".repeat(300) + ";"))
                        .reason()))
                .isEqualTo("nom : Ce nom ou prénom est trop long. Abrégez-le : 100 caractères au plus.");
    }

    @Test
    void aReferenceIsNotLongerThanItsColumn() {
        assertThat(opened(JEANNE.replace("R1", "R".repeat(60))).reference()).hasSize(60);
        ImportLine tooLong = refused(JEANNE.replace("R1", "R".repeat(61)));
        assertThat(plain(tooLong.reason())).contains("60 caractères au plus");
        assertThat(tooLong.reference()).isEqualTo("R".repeat(59) + "…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001B", "\uE000", "\uD800", "\u0378"})
    void aReferenceThatCannotBePrintedIsRefusedAndMadePrintable(String character) {
        ImportLine line = refused(JEANNE.replace("R1", "R" + character + "1"));

        assertThat(plain(line.reason())).startsWith("La référence contient un caractère invisible");
        assertThat(line.reference()).isEqualTo("R?1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\nBcc: x@example.org\n"})
    void aLineBreakInAValueIsRefused(String lineBreak) {
        ImportLine line = refused(JEANNE.replace("Lyon", "\"Lyon" + lineBreak + "\""));

        assertThat(line.number()).isEqualTo(2);
        assertThat(plain(line.reason())).startsWith("Une valeur contient un saut de ligne");
    }

    @Test
    void whatIsQuotedMayHoldSemicolonsAndQuotes() {
        assertThat(opened("R2;moral;;;;\"SCI \"\"A; B\"\"\";" + SIRET + ";69;a@exemple.fr;;;;;;;")
                        .organisation())
                .map(NewAccount.Entity::name)
                .contains(LegalName.of("SCI \"A; B\""));
    }

    private static NewAccount opened(String line) {
        ImportLine read = underHeader(line);
        assertThat(plain(read.reason())).isEmpty();
        return read.account().orElseThrow();
    }

    private static ImportLine refused(String line) {
        ImportLine read = underHeader(line);
        assertThat(read.account()).isEmpty();
        return read;
    }
}
