package fr.espacebailleur.credential;

import static fr.espacebailleur.account.testing.Landlords.aHolder;
import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static fr.espacebailleur.account.testing.Landlords.anEmail;
import static fr.espacebailleur.account.testing.Landlords.byAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.account.CorrectEmail;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.EmailTaken;
import fr.espacebailleur.account.SuspendAccount;
import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.credential.AskForEmailCode.Outcome;
import fr.espacebailleur.firstconnection.ConfirmGivenEmail;
import fr.espacebailleur.firstconnection.FindDueStep;
import fr.espacebailleur.firstconnection.GiveInformation;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.firstconnection.StepNotDue;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Sha256;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A code shows that mails reach an account's holder: at step 2, afterwards, and where he wants them elsewhere. */
class ConfirmAddressIT extends InContainer {

    @Inject
    private TypeEmailCode typeCode;

    @Inject
    private IssueEmailCode issueCode;

    @Inject
    private IssueProvisionalPassword issuePassword;

    @Inject
    private AskForEmailCode ask;

    @Inject
    private WantAnotherEmail want;

    @Inject
    private LimitTakenEmails limitTakenEmails;

    @Inject
    private DescribeEmailToConfirm describeToConfirm;

    @Inject
    private GiveInformation giveInformation;

    @Inject
    private ConfirmGivenEmail confirmGiven;

    @Inject
    private FindDueStep findDueStep;

    @Inject
    private CorrectEmail correctEmail;

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

    @Test
    void the_address_that_received_the_credentials_needs_no_code() {
        long account = landlords.at(Step.PASSWORD, aLandlord());
        assertThat(describe.of(account).confirmedEmail())
                .isEqualTo(describe.of(account).knownEmail());
        assertThat(codeMessages(account)).isEmpty();
    }

    @Test
    void the_known_address_needs_a_code_when_the_credentials_came_by_letter_after_all() {
        long account = landlords.at(Step.INFORMATION, aLandlord());
        EmailAddress known = describe.of(account).knownEmail().orElseThrow();
        assertThat(issuePassword.byLetter(account, Instant.now(), false)).isPresent();
        giveInformation.of(account, aHolder(known));
        assertThat(describe.of(account).isEmailToConfirm()).isTrue();
        assertThat(findDueStep.of(account)).isEqualTo(Step.INFORMATION);
        assertThat(codeMessages(account)).containsExactly("DUE");
        confirmGiven.with(account, issued(account));
        assertThat(describe.of(account).confirmedEmail()).contains(known);
    }

    @Test
    void an_address_that_an_agent_corrected_needs_a_code_until_credentials_are_mailed_there() {
        EmailAddress corrected = anEmail();
        long account = landlords.at(Step.INFORMATION, aLandlord());
        correctEmail.of(account, corrected, byAgent(landlords.anAgent()));
        giveInformation.of(account, aHolder(corrected));
        assertThat(describe.of(account).isEmailToConfirm()).isTrue();
        assertThat(landlords.provisionalPassword(account)).isNotEmpty();
        giveInformation.of(account, aHolder(corrected));
        assertThat(describe.of(account).confirmedEmail()).contains(corrected);
        assertThat(findDueStep.of(account)).isEqualTo(Step.PASSWORD);
    }

    @Test
    void another_address_keeps_step_2_due_until_its_code_is_typed() {
        long account = landlords.at(Step.INFORMATION, aLandlord());
        EmailAddress given = anEmail();
        giveInformation.of(account, aHolder(given));
        assertThat(findDueStep.of(account)).isEqualTo(Step.INFORMATION);
        assertThat(describe.of(account).email()).contains(given);
        assertThat(describe.of(account).recipient())
                .isEqualTo(describe.of(account).knownEmail());
        assertThat(tables.rows(
                        "select recipient, state from message where account_id = ? and kind = 'EMAIL_CODE'", account))
                .containsExactly(List.of(given.value(), "DUE"));

        String code = issued(account);
        assertThat(tables.value("select hash from email_code where account_id = ?", account))
                .startsWith("$argon2id$");
        confirmGiven.with(account, " " + code.substring(0, 3) + "\u00a0" + code.substring(3) + " ");
        assertThat(findDueStep.of(account)).isEqualTo(Step.PASSWORD);
        assertThat(describe.of(account).recipient()).contains(given);
        assertThat(acts(account)).containsExactly("EMAIL_CONFIRMED");
        assertThatExceptionOfType(StepNotDue.class).isThrownBy(() -> confirmGiven.with(account, code));
    }

    @Test
    void whoever_puts_it_off_goes_on_and_confirms_afterwards() {
        long account = given(anEmail());
        confirmGiven.later(account);
        assertThat(findDueStep.of(account)).isEqualTo(Step.PASSWORD);
        assertThat(describe.of(account).isEmailToConfirm()).isTrue();
        typeCode.of(account, issued(account));
        assertThat(describe.of(account).isEmailToConfirm()).isFalse();
    }

    @Test
    void nothing_is_put_off_before_an_address_was_given() {
        long account = landlords.at(Step.INFORMATION, aLandlord());
        assertRefused("mail.vide", () -> confirmGiven.later(account));
        assertThat(findDueStep.of(account)).isEqualTo(Step.INFORMATION);
        assertThatExceptionOfType(StepNotDue.class)
                .isThrownBy(() -> confirmGiven.later(landlords.at(Step.DONE, aLandlord())));
    }

    @Test
    void a_corrected_address_is_sent_a_code_of_its_own_and_the_first_one_confirms_nothing() {
        EmailAddress mistyped = anEmail();
        long account = given(mistyped);
        String first = issued(account);
        EmailAddress right = anEmail();
        giveInformation.of(account, aHolder(right));
        assertRefused("code.faux", () -> typeCode.of(account, first));
        assertThat(issueCode.to(account, mistyped, Instant.now())).isEmpty();
        typeCode.of(account, issued(account));
        assertThat(describe.of(account).confirmedEmail()).contains(right);
        assertThat(codeMessages(account)).containsExactly("SUPERSEDED", "DUE");
    }

    @Test
    void whoever_goes_back_to_the_address_of_his_credentials_has_nothing_left_to_confirm() {
        EmailAddress mistyped = anEmail();
        long account = given(mistyped);
        String code = issued(account);
        EmailAddress known = describe.of(account).knownEmail().orElseThrow();
        giveInformation.of(account, aHolder(known));
        assertThat(findDueStep.of(account)).isEqualTo(Step.PASSWORD);
        assertThat(describeToConfirm.of(account)).isEmpty();
        assertThat(issueCode.to(account, mistyped, Instant.now())).isEmpty();
        typeCode.of(account, code);
        assertThat(describe.of(account).confirmedEmail()).contains(known);
    }

    @Test
    void an_address_passes_step_2_by_no_code_that_nobody_asked_for() {
        long account = given(anEmail());
        String code = issued(account);
        correctEmail.of(account, anEmail(), byAgent(landlords.anAgent()));
        assertRefused("code.a-demander", () -> confirmGiven.with(account, code));
        assertThat(findDueStep.of(account)).isEqualTo(Step.INFORMATION);
        assertThat(ask.of(account)).isEqualTo(Outcome.ON_ITS_WAY);
        confirmGiven.with(account, issued(account));
        assertThat(findDueStep.of(account)).isEqualTo(Step.PASSWORD);
    }

    @Test
    void what_is_no_code_is_told_by_its_shape_and_not_counted() {
        long account = given(anEmail());
        for (int round = 0; round < 6; round++) {
            assertRefused("code.vide", () -> typeCode.of(account, " "));
            assertRefused("code.vide", () -> typeCode.of(account, null));
            assertRefused("code.forme", () -> typeCode.of(account, "12345"));
            assertRefused("code.forme", () -> typeCode.of(account, "1234567"));
            assertRefused("code.forme", () -> typeCode.of(account, "١٢٣٤٥٦"));
            assertRefused("code.forme", () -> typeCode.of(account, "12345\u0000"));
            assertRefused("code.forme", () -> typeCode.of(account, "1".repeat(10_000)));
        }
        typeCode.of(account, issued(account));
        assertThat(describe.of(account).isEmailToConfirm()).isFalse();
    }

    @Test
    void only_the_latest_code_works_and_once() {
        long account = given(anEmail());
        String first = issued(account);
        String second = issued(account);
        assertRefused("code.faux", () -> typeCode.of(account, first.equals(second) ? wrong(second) : first));
        typeCode.of(account, second);
        typeCode.of(account, second); // sent twice: nothing is left to be confirmed
        assertThat(acts(account)).containsExactly("EMAIL_CONFIRMED");

        EmailAddress another = anEmail();
        want.with(account, another, landlords.provisionalPassword(account));
        String third = issued(account, another);
        assertRefused("code.faux", () -> typeCode.of(account, second.equals(third) ? wrong(third) : second));
    }

    @Test
    void an_expired_code_confirms_nothing_and_the_next_one_does() {
        long account = given(anEmail());
        String late = issued(account);
        tables.execute("update email_code set expires_at = now() where account_id = ?", account);
        assertRefused("code.perime", () -> typeCode.of(account, late));
        assertThat(describeToConfirm.of(account).orElseThrow().awaited()).isFalse();
        makeOlder(account);
        assertThat(ask.of(account)).isEqualTo(Outcome.ON_ITS_WAY);
        typeCode.of(account, issued(account));
        assertThat(describe.of(account).isEmailToConfirm()).isFalse();
    }

    @Test
    void the_code_of_another_account_confirms_nothing() {
        long account = given(anEmail());
        long other = given(anEmail());
        String own = issued(account);
        String others = issued(other);
        assertRefused("code.faux", () -> typeCode.of(account, others.equals(own) ? wrong(own) : others));
        assertThat(describe.of(account).isEmailToConfirm()).isTrue();
        assertThat(describe.of(other).isEmailToConfirm()).isTrue();
    }

    @Test
    void after_five_wrong_ones_the_right_one_has_to_wait_and_a_new_code_does_not_change_that() {
        long account = given(anEmail());
        String code = issued(account);
        for (int round = 0; round < 5; round++) {
            assertRefused("code.faux", () -> typeCode.of(account, wrong(code)));
        }
        assertRefused("code.attendre", () -> typeCode.of(account, code));
        makeOlder(account);
        assertThat(ask.of(account)).isEqualTo(Outcome.ON_ITS_WAY);
        String next = issued(account);
        assertRefused("code.attendre", () -> typeCode.of(account, next));
        tables.execute("update throttle set next_attempt_at = now() where tried = 'CODE'");
        typeCode.of(account, next);
        assertThat(describe.of(account).isEmailToConfirm()).isFalse();
    }

    @Test
    void so_many_codes_are_enough_for_a_day() {
        long account = given(anEmail());
        for (int asked = 2; asked <= 10; asked++) {
            makeOlder(account);
            assertThat(ask.of(account)).as("code %d", asked).isEqualTo(Outcome.ON_ITS_WAY);
        }
        assertThat(ask.of(account)).as("the same click").isEqualTo(Outcome.ASKED_JUST_NOW);
        assertThat(codeMessages(account)).hasSize(10).filteredOn("DUE"::equals).hasSize(1);
        tables.execute(
                "update email_code set asked_at = asked_at - interval '1 hour', expires_at = now(), hash = 'x'"
                        + " where account_id = ?",
                account);
        assertThat(ask.of(account)).isEqualTo(Outcome.TOO_MANY);
        assertThat(codeMessages(account)).hasSize(10);
        tables.execute(
                "update email_code set counted_since = counted_since - interval '24 hours' where account_id = ?",
                account);
        assertThat(ask.of(account)).isEqualTo(Outcome.ON_ITS_WAY);
    }

    @Test
    void of_two_windows_with_the_right_code_both_go_on_and_it_is_used_once() {
        for (int round = 0; round < 5; round++) {
            long account = given(anEmail());
            String code = issued(account);
            Callable<Boolean> type = () -> {
                typeCode.of(account, code);
                return true;
            };
            assertThat(atOnce.run(Collections.nCopies(2, type)))
                    .allSatisfy(ending -> assertThat(ending.refusal()).isEmpty());
            assertThat(acts(account)).containsExactly("EMAIL_CONFIRMED");
        }
    }

    @Test
    void of_two_accounts_that_confirm_one_address_at_the_same_instant_one_gets_it() {
        for (int round = 0; round < 5; round++) {
            EmailAddress wanted = anEmail();
            List<Long> accounts = Stream.of(1, 2)
                    .map(which -> landlords.at(Step.DONE, aLandlord()))
                    .toList();
            accounts.forEach(account -> want.with(account, wanted, Landlords.PASSWORD));
            List<Callable<Boolean>> both = accounts.stream()
                    .map(account -> {
                        String code = issued(account, wanted);
                        return (Callable<Boolean>) () -> {
                            typeCode.of(account, code);
                            return true;
                        };
                    })
                    .toList();
            assertThat(atOnce.run(both).stream().flatMap(ending -> ending.refusal().stream()))
                    .singleElement()
                    .isInstanceOf(EmailTaken.class);
            assertThat(accounts)
                    .filteredOn(account -> describe.of(account)
                            .confirmedEmail()
                            .filter(wanted::equals)
                            .isPresent())
                    .hasSize(1);
            assertThat(accounts)
                    .allSatisfy(account ->
                            assertThat(describe.of(account).confirmedEmail()).isPresent());
        }
    }

    @Test
    void a_change_waits_for_the_code_and_the_address_before_is_told() {
        long account = landlords.at(Step.DONE, aLandlord());
        EmailAddress before = describe.of(account).email().orElseThrow();
        EmailAddress after = anEmail();
        want.with(account, after, Landlords.PASSWORD);
        assertThat(describe.of(account).confirmedEmail()).contains(before);
        assertThat(describe.heldAt(after)).isEmpty();
        typeCode.of(account, issued(account, after));
        assertThat(describe.of(account).confirmedEmail()).contains(after);
        assertThat(describe.heldAt(before)).isEmpty();
        assertThat(tables.column(
                        "select recipient from message where account_id = ? and kind = 'EMAIL_CHANGED'", account))
                .containsExactly(before.value());
        assertThat(tables.value("select detail from journal_entry where account_id = ?", account))
                .isEqualTo(before.value() + " → " + after.value());
    }

    @Test
    void a_change_is_refused_with_its_reason_and_nothing_is_sent() {
        long account = landlords.at(Step.DONE, aLandlord());
        EmailAddress own = describe.of(account).email().orElseThrow();
        EmailAddress taken =
                describe.of(landlords.at(Step.DONE, aLandlord())).email().orElseThrow();
        assertThatExceptionOfType(WantAnotherEmail.WrongPassword.class)
                .isThrownBy(() -> want.with(account, anEmail(), "quatre girafes descendent"));
        assertThatExceptionOfType(WantAnotherEmail.WrongPassword.class)
                .isThrownBy(() -> want.with(account, anEmail(), ""));
        assertRefused("mail.meme", () -> want.with(account, own, Landlords.PASSWORD));
        assertRefused("mail.pris", () -> want.with(account, taken, Landlords.PASSWORD));
        assertThat(codeMessages(account)).isEmpty();
        assertThat(describeToConfirm.of(account)).isEmpty();
    }

    @Test
    void whoever_wants_many_addresses_of_others_is_told_no_more_of_any() {
        long account = landlords.at(Step.DONE, aLandlord());
        EmailAddress taken =
                describe.of(landlords.at(Step.DONE, aLandlord())).email().orElseThrow();
        for (int i = 0; i < 20; i++) {
            assertRefused("mail.pris", () -> want.with(account, taken, Landlords.PASSWORD));
        }
        for (EmailAddress wanted : List.of(taken, anEmail())) {
            assertRefused("mail.trop-pris", () -> want.with(account, wanted, Landlords.PASSWORD));
        }
        assertThat(describeToConfirm.of(account)).isEmpty();
        long another = landlords.at(Step.DONE, aLandlord());
        assertRefused("mail.pris", () -> want.with(another, taken, Landlords.PASSWORD));
        tables.execute(
                "update budget set ends_at = now() where purpose = 'TAKEN_EMAIL' and address = ?",
                Sha256.of("account " + account));
        assertRefused("mail.pris", () -> want.with(account, taken, Landlords.PASSWORD));
    }

    @Test
    void many_that_are_taken_at_the_same_instant_are_told_no_further_than_one_after_another() {
        long account = landlords.at(Step.DONE, aLandlord());
        Callable<Boolean> look = () -> {
            limitTakenEmails.of(account, () -> {
                throw new EmailTaken();
            });
            return true;
        };
        assertThat(atOnce.run(Collections.nCopies(40, look)))
                .filteredOn(ending -> ending.refusal().orElseThrow() instanceof EmailTaken)
                .hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void whoever_keeps_his_address_after_all_is_asked_for_no_code() {
        long account = landlords.at(Step.DONE, aLandlord());
        EmailAddress other = anEmail();
        want.with(account, other, Landlords.PASSWORD);
        String code = issued(account, other);
        want.noMore(account);
        assertThat(describeToConfirm.of(account)).isEmpty();
        typeCode.of(account, code);
        assertThat(describe.of(account).email()).isNotEqualTo(other);
    }

    @Test
    void an_agents_correction_ends_what_was_to_be_confirmed_and_has_to_be_confirmed_itself() {
        EmailAddress mistyped = anEmail();
        long account = given(mistyped);
        String code = issued(account);
        EmailAddress right = anEmail();
        correctEmail.of(account, right, byAgent(landlords.anAgent()));
        assertRefused("code.a-demander", () -> typeCode.of(account, code));
        assertThat(describe.of(account).email()).contains(right);
        assertThat(describe.of(account).isEmailToConfirm()).isTrue();
        assertThat(describe.of(account).recipient())
                .as("credentials can be sent again")
                .contains(right);
        assertThat(describe.heldAt(right)).isEmpty();
        assertThat(ask.of(account)).isEqualTo(Outcome.ON_ITS_WAY);
        typeCode.of(account, issued(account));
        assertThat(describe.heldAt(right)).contains(account);
    }

    @Test
    void where_nothing_is_to_be_confirmed_no_code_is_sent() {
        long account = landlords.at(Step.DONE, aLandlord());
        assertThat(ask.of(account)).isEqualTo(Outcome.NOTHING_TO_CONFIRM);
        assertThat(codeMessages(account)).isEmpty();
    }

    @Test
    void of_an_account_that_was_suspended_meanwhile_no_address_is_confirmed() {
        long account = given(anEmail());
        makeOlder(account);
        suspend.of(account, byAgent(landlords.anAgent()));
        assertRefused("compte.vient-d-etre-suspendu", () -> ask.of(account));
        assertRefused("compte.vient-d-etre-suspendu", () -> ask.ofAnother(account, anEmail()));
        assertThat(codeMessages(account)).hasSize(1);
    }

    /** Another address than that of the credentials was given at step 2. */
    private long given(EmailAddress email) {
        long account = landlords.at(Step.INFORMATION, aLandlord());
        giveInformation.of(account, aHolder(email));
        return account;
    }

    private String issued(long account) {
        return issued(account, describe.of(account).email().orElseThrow());
    }

    private String issued(long account, EmailAddress address) {
        return issueCode.to(account, address, Instant.now()).orElseThrow().code();
    }

    private static String wrong(String code) {
        return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    }

    private void makeOlder(long account) {
        tables.execute("update email_code set asked_at = asked_at - interval '1 minute' where account_id = ?", account);
    }

    private List<String> codeMessages(long account) {
        return tables.column(
                "select state from message where account_id = ? and kind = 'EMAIL_CODE' order by id", account);
    }

    private List<String> acts(long account) {
        return tables.column("select act from journal_entry where account_id = ? order by id", account);
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }
}
