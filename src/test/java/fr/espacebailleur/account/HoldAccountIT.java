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
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.testing.Eventually;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Optional;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class HoldAccountIT extends InContainer {

    @Inject
    private HoldAccount holdAccount;

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

    /** Asked outside the transaction that holds the lock. */
    private boolean isSomebodyWaiting() {
        return AtOnce.get(atOnce.begin(() -> tables.count("select count(*) from pg_stat_activity"
                                + " where datname = current_database() and wait_event_type = 'Lock'")))
                        .result()
                        .orElseThrow()
                > 0;
    }
}
