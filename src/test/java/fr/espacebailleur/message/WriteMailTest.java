package fr.espacebailleur.message;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.LandlordCard;
import fr.espacebailleur.account.LandlordKind;
import fr.espacebailleur.message.Message.Kind;
import fr.espacebailleur.message.Outbox.Taken;
import fr.espacebailleur.organisation.FindAdministrators;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.UserNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WriteMailTest {
    private static final LoginName LOGIN_NAME = LoginName.allocate(new Random(1));
    private static final UserNumber USER_NUMBER = UserNumber.allocate(new Random(1));

    private static final AccountCard ACCOUNT = new AccountCard(
            1,
            1,
            Optional.of(new LandlordCard(2, LandlordKind.INDIVIDUAL, "Madame Jeanne Exemple", Optional.empty())),
            Optional.of("REF-2"),
            Optional.of(Department.of("69")),
            LOGIN_NAME,
            USER_NUMBER,
            Channel.EMAIL,
            Optional.of(new EmailAddress("jeanne@exemple.fr")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            PostalAddress.unknown(),
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final long ADMINISTRATOR = 9;

    private static final DescribeAccount DESCRIBE = new DescribeAccount() {
        @Override
        public AccountCard of(long accountId) {
            return Cards.organisation(accountId, "Habitat Exemple", Cards.IN_LYON);
        }
    };

    private static final FindAdministrators ADMINISTRATORS = new FindAdministrators() {
        @Override
        public boolean isAdministrator(long accountId) {
            return accountId == ADMINISTRATOR;
        }
    };

    private final Mail mail = new WriteMail(null, null, null, null, null, "https://portail.example", Duration.ofDays(3))
            .of(new Taken(3, 1, Optional.empty(), Kind.LOGIN_NAME, Optional.empty(), Instant.EPOCH), ACCOUNT)
            .orElseThrow();

    @Test
    void the_mail_with_the_identifiant_has_both_facts_alone_on_their_lines() {
        assertThat(mail.subject()).isEqualTo("Votre identifiant");
        assertThat(mail.text().lines())
                .contains("Identifiant : " + LOGIN_NAME.printed(), "Numéro d'utilisateur : " + USER_NUMBER.value());
    }

    @Test
    void it_greets_by_name_and_says_which_departement_where_the_portal_is_and_what_to_do() {
        assertThat(mail.text())
                .startsWith("Bonjour Madame Jeanne Exemple,")
                .contains("69 – Rhône")
                .contains("https://portail.example/premiere-connexion")
                .contains("1. ", "2. ", "3. ")
                .doesNotContain("{", "''");
    }

    @Test
    void whoeverWasInvitedIsToldByWhichOrganisationAndNobodyElseIs() {
        assertThat(textTo(Cards.invited(7, "Habitat Exemple")))
                .contains("Un administrateur de «\u00a0Habitat Exemple\u00a0»");
        assertThat(textTo(Cards.organisation(8, "Habitat Exemple", Cards.IN_LYON)))
                .doesNotContain("administrateur");
    }

    @Test
    void administratorsAreToldUntilWhenTheyMayAnswer() {
        assertThat(textTo(Cards.organisation(8, "Habitat Exemple", Cards.IN_LYON), Kind.SUCCESSION_ASKED))
                .contains("Sans réponse d’ici au 4 janvier 1970");
    }

    @Test
    void whoeverAdministersNoMoreIsToldWhoseDoingItWas() {
        AccountCard account = Cards.organisation(8, "Habitat Exemple", Cards.IN_LYON);
        assertThat(textTo(account, Kind.ADMINISTRATOR_WITHDRAWN, Optional.of(8L)))
                .contains("vous avez quitté ce rôle, ou passé la main")
                .doesNotContain("vous a retiré ce rôle");
        assertThat(textTo(account, Kind.ADMINISTRATOR_WITHDRAWN, Optional.empty()))
                .contains("la Caf vous a retiré ce rôle");
    }

    @Test
    void anAdministratorWhomNobodyConfirmedConfirmsHimself() {
        AccountCard administrator = Cards.organisation(ADMINISTRATOR, "Habitat Exemple", Cards.IN_LYON);
        assertThat(textTo(administrator, Kind.REVIEW_WARNED))
                .contains("confirmez vous-même votre accès", "https://portail.example/organisation/revue")
                .doesNotContain("l’un de vos administrateurs");
        assertThat(textTo(Cards.organisation(8, "Habitat Exemple", Cards.IN_LYON), Kind.REVIEW_WARNED))
                .contains("Demandez à l’un de vos administrateurs")
                .doesNotContain("vous-même");
    }

    private static String textTo(AccountCard account) {
        return textTo(account, Kind.LOGIN_NAME);
    }

    private static String textTo(AccountCard account, Kind kind) {
        return textTo(account, kind, Optional.empty());
    }

    private static String textTo(AccountCard account, Kind kind, Optional<Long> aboutId) {
        return new WriteMail(null, null, null, DESCRIBE, ADMINISTRATORS, "https://portail.example", Duration.ofDays(3))
                .of(new Taken(3, account.id(), Optional.empty(), kind, aboutId, Instant.EPOCH), account)
                .orElseThrow()
                .text();
    }
}
