package fr.espacebailleur.account;

import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static fr.espacebailleur.account.testing.Landlords.aReference;
import static fr.espacebailleur.account.testing.Landlords.anOrganisation;
import static fr.espacebailleur.testing.LandlordLine.aSiret;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.UserNumber;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class OpenAccountIT extends InContainer {

    @Inject
    private OpenAccount openAccount;

    @Inject
    private DescribeAccount describe;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    @Inject
    private AtOnce atOnce;

    @Inject
    private UserTransaction transaction;

    @Test
    void an_account_that_is_asked_for_twice_is_opened_once() {
        NewAccount asked = aLandlord();
        assertThat(outcomes(asked)).containsExactly("OPENED");
        assertThat(outcomes(asked)).containsExactly("ALREADY_OPEN");
        assertThat(accounts(asked.reference())).isEqualTo(1);
    }

    @Test
    void an_account_that_is_asked_for_by_two_at_the_same_instant_is_opened_once() {
        for (int round = 0; round < 20; round++) {
            NewAccount asked = aLandlord();
            Callable<List<String>> open = () -> outcomes(asked);
            assertThat(atOnce.run(Collections.nCopies(2, open)))
                    .as("at least one is told that it is open")
                    .anyMatch(ending -> ending.result().isPresent());
            assertThat(accounts(asked.reference())).isEqualTo(1);
            assertThat(tables.count("select count(*) from landlord where individual_reference = ?", asked.reference()))
                    .isEqualTo(1);
        }
    }

    @Test
    void one_reference_in_two_departements_is_one_landlord_with_two_accounts() {
        String reference = aReference();
        AccountCard here = describe.of(landlords.open(aLandlord(reference, "69")));
        AccountCard there = describe.of(landlords.open(aLandlord(reference, "2A")));
        assertThat(there.landlordId()).isEqualTo(here.landlordId());
        assertThat(there.id()).isNotEqualTo(here.id());
        assertThat(there.loginName()).isNotEqualTo(here.loginName());
        assertThat(there.userNumber()).isNotEqualTo(here.userNumber());
    }

    @Test
    void one_siret_is_one_organisation_whatever_its_references() {
        String siret = aSiret();
        AccountCard here = describe.of(landlords.open(anOrganisation(aReference(), siret, "69")));
        AccountCard there = describe.of(landlords.open(anOrganisation(aReference(), siret, "75")));
        AccountCard other = describe.of(landlords.open(anOrganisation(aReference(), aSiret(), "75")));
        assertThat(there.landlordId()).isEqualTo(here.landlordId());
        assertThat(other.landlordId()).isNotEqualTo(here.landlordId());
        assertThat(here.isOfOrganisation()).isTrue();
    }

    @Test
    void the_reference_of_a_landlord_of_the_other_kind_is_refused() {
        NewAccount person = aLandlord();
        NewAccount organisation = anOrganisation(aReference(), aSiret(), "69");
        assertThat(outcomes(person, organisation)).containsExactly("OPENED", "OPENED");
        assertThat(outcomes(
                        anOrganisation(person.reference(), aSiret(), "69"), aLandlord(organisation.reference(), "69")))
                .containsExactly("reference.d-un-physique", "reference.d-un-moral");
    }

    @Test
    void a_user_number_that_is_taken_is_refused_and_nothing_is_opened() {
        UserNumber taken = describe.of(landlords.open(aLandlord())).userNumber();
        NewAccount asked = aLandlord();
        assertThat(outcomes(with(asked, asked.email(), Optional.of(taken)))).containsExactly("numero.pris");
        assertThat(accounts(asked.reference())).isZero();
        assertThat(tables.count("select count(*) from landlord where individual_reference = ?", asked.reference()))
                .isZero();
    }

    @Test
    void an_email_that_is_known_already_is_told_and_does_not_keep_the_account_from_being_opened() {
        NewAccount first = aLandlord();
        NewAccount second = aLandlord();
        assertThat(outcomes(first)).containsExactly("OPENED");
        assertThat(outcomes(with(second, first.email(), second.userNumber())))
                .containsExactly("OPENED_WITH_KNOWN_EMAIL");
    }

    @Test
    void with_the_account_its_first_step_and_its_two_messages_are_due_in_one_transaction() {
        long id = landlords.open(aLandlord());
        assertThat(tables.column("select due_step from first_connection where account_id = ?", id))
                .containsExactly("SIGN_IN");
        assertThat(tables.rows("select kind, channel, state from message where account_id = ? order by kind", id))
                .containsExactly(
                        List.of("LOGIN_NAME", Channel.EMAIL.name(), "DUE"),
                        List.of("PROVISIONAL_PASSWORD", Channel.EMAIL.name(), "DUE"));
        // PostgreSQL itself tells which transaction made a row.
        assertThat(tables.column(
                        "select xmin::text from account where id = ?"
                                + " union select xmin::text from first_connection where account_id = ?"
                                + " union select xmin::text from message where account_id = ?",
                        id,
                        id,
                        id))
                .hasSize(1);
    }

    @Test
    void what_is_rolled_back_leaves_nothing_behind() throws Exception {
        transaction.begin();
        long id = landlords.open(aLandlord());
        transaction.rollback();
        assertThat(tables.count("select count(*) from account where id = ?", id))
                .isZero();
        assertThat(tables.count("select count(*) from first_connection where account_id = ?", id))
                .isZero();
        assertThat(tables.count("select count(*) from message where account_id = ?", id))
                .isZero();
    }

    @Test
    void no_password_comes_with_the_account() {
        long id = landlords.open(aLandlord());
        assertThat(tables.count("select count(*) from credential where account_id = ?", id))
                .isZero();
    }

    @Test
    void several_that_are_asked_for_at_once_come_out_as_one_after_the_other() {
        NewAccount first = aLandlord();
        NewAccount elsewhere = aLandlord(first.reference(), "2A");
        NewAccount ofOtherKind = anOrganisation(first.reference(), aSiret(), "69");
        String siret = aSiret();
        NewAccount organisation = anOrganisation(aReference(), siret, "69");
        NewAccount sameOrganisation = anOrganisation(aReference(), siret, "75");
        NewAccount sameMail = with(aLandlord(), first.email(), Optional.empty());
        NewAccount numbered = with(aLandlord(), Optional.empty(), Optional.of(aUserNumber()));
        NewAccount sameNumber = with(aLandlord(), Optional.empty(), numbered.userNumber());

        assertThat(outcomes(
                        first,
                        first,
                        elsewhere,
                        ofOtherKind,
                        organisation,
                        sameOrganisation,
                        sameMail,
                        numbered,
                        sameNumber))
                .containsExactly(
                        "OPENED",
                        "ALREADY_OPEN",
                        "OPENED",
                        "reference.d-un-physique",
                        "OPENED",
                        "OPENED",
                        "OPENED_WITH_KNOWN_EMAIL",
                        "OPENED",
                        "numero.pris");
        assertThat(tables.count("select count(*) from landlord where individual_reference = ?", first.reference()))
                .isEqualTo(1);
        assertThat(tables.count("select count(*) from landlord where siret = ?", siret))
                .isEqualTo(1);

        assertThat(outcomes(first, elsewhere, ofOtherKind, organisation, sameNumber))
                .containsExactly(
                        "ALREADY_OPEN", "ALREADY_OPEN", "reference.d-un-physique", "ALREADY_OPEN", "numero.pris");
    }

    /** What came of each: an opening's name, or a refusal's key. */
    private List<String> outcomes(NewAccount... asked) {
        return openAccount.each(List.of(asked)).stream()
                .map(answer -> answer.opening()
                        .map(Opening::name)
                        .orElseGet(() -> answer.refusal().orElseThrow().key()))
                .toList();
    }

    private static UserNumber aUserNumber() {
        return UserNumber.allocate(new Random());
    }

    private static NewAccount with(NewAccount account, Optional<EmailAddress> email, Optional<UserNumber> userNumber) {
        return new NewAccount(
                account.reference(),
                account.person(),
                account.organisation(),
                account.department(),
                email,
                new PostalAddress("1 rue de l'Essai", "", "", "69001", "Lyon"),
                userNumber,
                Channel.LETTER);
    }

    private long accounts(String reference) {
        return tables.count("select count(*) from account where reference = ?", reference);
    }
}
