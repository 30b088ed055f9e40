package fr.espacebailleur.account;

import static fr.espacebailleur.account.testing.Landlords.aHolder;
import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static fr.espacebailleur.account.testing.Landlords.anEmail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.AtOnce.Ending;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.shared.PhoneNumber;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.testing.Eventually;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Optional;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class HoldAccountIT extends InContainer {

    private static final String CORRECTED = "INFORMATION_CORRECTED";

    @Inject
    private HoldAccount holdAccount;

    @Inject
    private CorrectInformation correct;

    @Inject
    private SuspendAccount suspend;

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
    void the_holder_is_who_he_says_he_is() {
        long id = landlords.open(aLandlord());
        EmailAddress email = anEmail();
        holdAccount.by(id, aHolder(email), Optional.empty());
        AccountCard account = describe.of(id);
        assertThat(account.email()).contains(email);
        assertThat(account.recipient()).as("until he confirms it").isEqualTo(account.knownEmail());
        assertThat(account.recipientOfNotices()).isEqualTo(account.knownEmail());
        assertThat(account.holderName()).isEqualTo("Camille Titulaire");
        assertThat(account.landlordName()).isEqualTo("Madame Jeanne Essai");
    }

    @Test
    void an_email_of_another_account_is_refused_and_nothing_is_changed() {
        EmailAddress taken = anEmail();
        holdAccount.by(landlords.open(aLandlord()), aHolder(taken), Optional.empty());
        long id = landlords.open(aLandlord());
        assertThatExceptionOfType(EmailTaken.class)
                .isThrownBy(() -> holdAccount.by(id, aHolder(taken), Optional.empty()));
        assertThat(describe.of(id).email()).isEmpty();
        assertThat(describe.of(id).holderName()).isEqualTo("Madame Jeanne Essai");
    }

    @Test
    void ones_own_email_may_be_given_again() {
        long id = landlords.open(aLandlord());
        EmailAddress email = anEmail();
        holdAccount.by(id, aHolder(email), Optional.empty());
        holdAccount.by(id, aHolder(email), Optional.empty());
        assertThat(describe.of(id).email()).contains(email);
    }

    /** Both ask before either has it: no question to the database could tell, its constraint does. */
    @Test
    void of_two_who_want_one_email_at_the_same_instant_the_second_is_told_so_by_the_database() throws Exception {
        EmailAddress wanted = anEmail();
        long first = landlords.open(aLandlord());
        long second = landlords.open(aLandlord());
        transaction.begin();
        holdAccount.by(first, aHolder(wanted), Optional.empty());
        Future<Ending<Void>> other = atOnce.begin(() -> {
            holdAccount.by(second, aHolder(wanted), Optional.empty());
            return null;
        });
        Eventually.holds("the second waits for the first", () -> isSomebodyWaiting());
        transaction.commit();
        assertThat(AtOnce.get(other).refusal()).containsInstanceOf(EmailTaken.class);
        assertThat(describe.of(first).email()).contains(wanted);
        assertThat(describe.of(second).email()).isEmpty();
    }

    @Test
    void the_holder_corrects_what_he_said_and_keeps_his_confirmed_address() {
        long id = landlords.at(Step.DONE, aLandlord());
        AccountCard before = describe.of(id);
        HolderDetails corrected = new HolderDetails(
                new PersonIdentity(before.person().orElseThrow().civility(), new PersonName("Autre"), Optional.empty()),
                before.email().orElseThrow(),
                Optional.of(new PhoneNumber("0612345678")),
                Optional.empty());
        correct.of(id, corrected, before.version());
        AccountCard after = describe.of(id);
        assertThat(after.holder()).isEqualTo(corrected);
        assertThat(after.confirmedEmail()).isPresent().isEqualTo(before.email());
        assertThat(tables.column("select actor from journal_entry where account_id = ? and act = ?", id, CORRECTED))
                .as("in the name that he had")
                .containsExactly(before.holderName());
    }

    @Test
    void what_was_seen_before_another_change_corrects_nothing() {
        long id = landlords.at(Step.DONE, aLandlord());
        AccountCard seen = describe.of(id);
        HolderDetails first = aHolder(seen.email().orElseThrow());
        correct.of(id, seen.holder(), seen.version() - 1);
        assertThat(describe.of(id)).as("nothing to change").isEqualTo(seen);
        tables.execute("update account set version = version + 1, phone = '0600000000' where id = ?", id);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> correct.of(id, first, seen.version()))
                .withMessage("informations.entre-temps");
        assertThat(describe.of(id).phone()).contains(new PhoneNumber("0600000000"));
    }

    @Test
    void nobody_corrects_a_suspended_account() {
        long id = landlords.at(Step.DONE, aLandlord());
        AccountCard seen = describe.of(id);
        suspend.of(id, Landlords.byAgent(landlords.anAgent()));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> correct.of(id, seen.holder(), describe.of(id).version()))
                .withMessage("compte.vient-d-etre-suspendu");
    }

    /** Asked outside the transaction that holds the lock. */
    private boolean isSomebodyWaiting() {
        return AtOnce.get(atOnce.begin(() -> tables.count("select count(*) from pg_stat_activity"
                                + " where datname = current_database() and wait_event_type = 'Lock'")))
                        .result()
                        .orElseThrow()
                > 0;
    }
}
