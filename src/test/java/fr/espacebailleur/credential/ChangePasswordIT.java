package fr.espacebailleur.credential;

import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.shared.Refusal;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class ChangePasswordIT extends InContainer {

    private static final String ANOTHER = "cinq baleines lisent le journal";
    private static final String THIRD = "sept hiboux jouent aux cartes";

    @Inject
    private ChangePassword change;

    @Inject
    private CheckPassword checkPassword;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    @Inject
    private AtOnce atOnce;

    @Test
    void the_new_password_takes_the_place_of_the_one_before_and_its_owner_is_told_by_mail() {
        long account = settled();
        change.with(account, Landlords.PASSWORD, ANOTHER);
        assertThat(checkPassword.again(account, ANOTHER)).isTrue();
        assertThat(checkPassword.again(account, Landlords.PASSWORD)).isFalse();
        assertThat(notices(account)).isEqualTo(1);
    }

    @Test
    void sent_twice_the_first_one_counts() {
        long account = settled();
        change.with(account, Landlords.PASSWORD, ANOTHER);
        int version = version(account);
        change.with(account, Landlords.PASSWORD, ANOTHER);
        assertThat(version(account)).isEqualTo(version);
        assertThat(notices(account)).isEqualTo(1);
    }

    @Test
    void two_at_the_same_instant_change_it_once_and_both_are_told_that_it_is_done() {
        long account = settled();
        int before = version(account);
        Callable<Boolean> click = () -> {
            change.with(account, Landlords.PASSWORD, ANOTHER);
            return true;
        };
        assertThat(atOnce.run(List.of(click, click)))
                .allSatisfy(ending -> assertThat(ending.refusal()).isEmpty());
        assertThat(version(account)).isEqualTo(before + 1);
        assertThat(notices(account)).isEqualTo(1);
    }

    @Test
    void of_two_different_ones_at_the_same_instant_one_is_refused() {
        long account = settled();
        List<Callable<Boolean>> windows = List.of(
                () -> {
                    change.with(account, Landlords.PASSWORD, ANOTHER);
                    return true;
                },
                () -> {
                    change.with(account, Landlords.PASSWORD, THIRD);
                    return true;
                });
        assertThat(atOnce.run(windows))
                .filteredOn(ending -> ending.refusal().isPresent())
                .singleElement()
                .satisfies(
                        ending -> assertThat(ending.refusal().orElseThrow()).isInstanceOf(CurrentPasswordWrong.class));
    }

    @Test
    void a_wrong_current_password_changes_nothing_and_is_throttled() {
        long account = settled();
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(CurrentPasswordWrong.class)
                    .isThrownBy(() -> change.with(account, "faux mot de passe", ANOTHER));
        }
        assertThatExceptionOfType(CurrentPasswordWrong.class)
                .as("the right one has to wait too")
                .isThrownBy(() -> change.with(account, Landlords.PASSWORD, ANOTHER));
        assertThat(notices(account)).isZero();
    }

    @Test
    void the_one_in_force_is_no_new_one_and_the_rule_is_kept() {
        long account = settled();
        for (String candidate : new String[] {Landlords.PASSWORD, "court", "", null, "x".repeat(10_000)}) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> change.with(account, Landlords.PASSWORD, candidate))
                    .satisfies(refusal -> assertThat(refusal).isNotInstanceOf(CurrentPasswordWrong.class));
        }
        for (String current : new String[] {"", null, "x".repeat(10_000)}) {
            assertThatExceptionOfType(CurrentPasswordWrong.class)
                    .isThrownBy(() -> change.with(account, current, ANOTHER));
        }
    }

    /** He chose his password some days ago. */
    private long settled() {
        long account = landlords.at(Step.DONE, aLandlord());
        tables.execute("update credential set wanted_at = wanted_at - interval '3 days' where account_id = ?", account);
        return account;
    }

    private int version(long account) {
        return Integer.parseInt(
                tables.value("select credentials_version from credential where account_id = ?", account));
    }

    private long notices(long account) {
        return tables.count("select count(*) from message where kind = 'PASSWORD_CHANGED' and account_id = ?", account);
    }
}
