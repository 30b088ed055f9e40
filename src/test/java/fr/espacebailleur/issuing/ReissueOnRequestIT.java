package fr.espacebailleur.issuing;

import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.account.SuspendAccount;
import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.firstconnection.Step;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class ReissueOnRequestIT extends InContainer {

    @Inject
    private ReissueOnRequest reissue;

    @Inject
    private SuspendAccount suspend;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    @Inject
    private AtOnce atOnce;

    @Test
    void both_messages_are_due_and_the_journal_says_so() {
        long account = landlords.at(Step.DONE, aLandlord());
        tables.execute("update message set state = 'HANDED_OVER' where account_id = ?", account);
        assertThat(reissue.of(account)).isTrue();
        assertThat(due(account)).isEqualTo(2);
        assertThat(tables.column("select act from journal_entry where account_id = ?", account))
                .containsExactly("CREDENTIALS_REQUESTED");
    }

    @Test
    void not_twice_a_day_and_three_times_a_month() {
        long account = landlords.at(Step.DONE, aLandlord());
        for (int i = 1; i <= 3; i++) {
            assertThat(reissue.of(account)).isTrue();
            assertThat(reissue.of(account)).isFalse();
            makeOlder(account, "24 hours");
        }
        assertThat(reissue.of(account)).isFalse();
        makeOlder(account, "30 days");
        assertThat(reissue.of(account)).isTrue();
    }

    @Test
    void many_at_the_same_instant_are_one() {
        long account = landlords.at(Step.DONE, aLandlord());
        Callable<Boolean> ask = () -> reissue.of(account);
        assertThat(atOnce.run(Collections.nCopies(10, ask)))
                .filteredOn(ending -> ending.result().orElseThrow())
                .hasSize(1);
    }

    @Test
    void nothing_is_due_to_a_suspended_account() {
        long account = landlords.at(Step.DONE, aLandlord());
        suspend.of(account, Landlords.byAgent(landlords.anAgent()));
        assertThat(reissue.of(account)).isFalse();
    }

    /** The journal keeps what happened: its own guard is taken away for a moment. */
    private void makeOlder(long account, String by) {
        tables.execute("alter table journal_entry disable trigger user");
        tables.execute(
                "update journal_entry set happened_at = happened_at - cast(? as interval) where account_id = ?",
                by,
                account);
        tables.execute("alter table journal_entry enable trigger user");
    }

    private long due(long account) {
        return tables.count("select count(*) from message where account_id = ? and state = 'DUE'", account);
    }
}
