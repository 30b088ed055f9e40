package fr.espacebailleur.signin;

import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static fr.espacebailleur.account.testing.Landlords.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.espacebailleur.account.CloseIndividualAccount;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.ReactivateAccount;
import fr.espacebailleur.account.SuspendAccount;
import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.consent.AcceptNewVersion;
import fr.espacebailleur.consent.DocumentKind;
import fr.espacebailleur.consent.PublishDocument;
import fr.espacebailleur.credential.CheckPassword;
import fr.espacebailleur.credential.ChooseNewPassword;
import fr.espacebailleur.credential.DescribeCredential;
import fr.espacebailleur.credential.DescribeHashQueue;
import fr.espacebailleur.credential.SealText;
import fr.espacebailleur.credential.UnlockAccount;
import fr.espacebailleur.firstconnection.AcceptTermsOfUse;
import fr.espacebailleur.firstconnection.FindDueStep;
import fr.espacebailleur.firstconnection.PersonalisePassword;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.issuing.ReissueOnRequest;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Sha256;
import fr.espacebailleur.shared.TooManyTries;
import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInIT extends InContainer {

    /** More than the database has connections for, and fewer than may wait to be hashed on two cores. */
    private static final int MANY = 36;

    private static final String NEW_PASSWORD = "cinq baleines lisent le journal";

    @Inject
    private SignIn signIn;

    @Inject
    private RecogniseAccount recognise;

    @Inject
    private PersonalisePassword personalise;

    @Inject
    private FindDueStep findDueStep;

    @Inject
    private DescribeAccount describe;

    @Inject
    private ChooseNewPassword chooseNewPassword;

    @Inject
    private PublishDocument publishDocument;

    @Inject
    private AcceptNewVersion acceptNewVersion;

    @Inject
    private AcceptTermsOfUse acceptTermsOfUse;

    @Inject
    private CloseIndividualAccount close;

    @Inject
    private SuspendAccount suspend;

    @Inject
    private ReactivateAccount reactivate;

    @Inject
    private UnlockAccount unlock;

    @Inject
    private CheckPassword checkPassword;

    @Inject
    private DescribeCredential describeCredential;

    @Inject
    private DescribeHashQueue describeHashQueue;

    @Inject
    private ResendExpired resend;

    @Inject
    private SealText sealText;

    @Inject
    private ReissueOnRequest reissue;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    @Inject
    private AtOnce atOnce;

    @Inject
    private BeanManager beans;

    @Inject
    private UserTransaction tx;

    @Test
    void the_provisional_password_opens_the_first_connection_however_it_is_written() {
        long account = landlords.open(aLandlord());
        String password = landlords.provisionalPassword(account);
        String typed = loginName(account).replace("-", " ").toLowerCase(Locale.ROOT);
        assertThat(signIn.with(
                        typed, " " + password.toLowerCase(Locale.ROOT).replace("-", "") + " ", Landlords.ARRIVAL))
                .hasValueSatisfying(signedIn -> {
                    assertThat(signedIn.accountId()).isEqualTo(account);
                    assertThat(signedIn.group()).isEqualTo(Group.FIRST_CONNECTION);
                });
        assertThat(findDueStep.of(account)).isEqualTo(Step.INFORMATION);
    }

    @Test
    void whoever_comes_for_the_first_time_in_two_windows_at_the_same_instant_comes_in_by_both() {
        for (int round = 0; round < 5; round++) {
            long account = landlords.open(aLandlord());
            String password = landlords.provisionalPassword(account);
            Callable<Group> enter = () -> signIn.with(loginName(account), password, Landlords.ARRIVAL)
                    .orElseThrow()
                    .group();
            assertThat(atOnce.run(List.of(enter, enter)))
                    .extracting(ending -> ending.result().orElseThrow())
                    .containsExactly(Group.FIRST_CONNECTION, Group.FIRST_CONNECTION);
            assertThat(findDueStep.of(account)).isEqualTo(Step.INFORMATION);
        }
    }

    @Test
    void ones_own_password_opens_the_door_when_the_steps_are_done() {
        long account = landlords.at(Step.DONE, aLandlord());
        assertThat(signIn.with(loginName(account), Landlords.PASSWORD, Landlords.ARRIVAL))
                .map(SignIn.SignedIn::group)
                .contains(Group.LANDLORD);
    }

    @Test
    void an_agent_walks_the_same_steps_and_then_enters_the_space_of_the_agents() {
        long stepsLeft = landlords.agentAt(Step.TERMS_OF_USE);
        assertThat(signIn.with(loginName(stepsLeft), Landlords.PASSWORD, Landlords.ARRIVAL))
                .map(SignIn.SignedIn::group)
                .contains(Group.FIRST_CONNECTION);
        long agent = landlords.agentAt(Step.DONE);
        SignIn.SignedIn session = signIn.with(loginName(agent), Landlords.PASSWORD, Landlords.ARRIVAL)
                .orElseThrow();
        assertThat(session.group()).isEqualTo(Group.AGENT);
        assertThat(recognised(session)).contains(Group.AGENT);
    }

    @ParameterizedTest(name = "of an agent: {0}")
    @ValueSource(booleans = {false, true})
    void a_document_that_comes_into_force_closes_running_sessions_until_it_is_accepted(boolean agent) {
        long account = agent ? landlords.agentAt(Step.DONE) : landlords.at(Step.DONE, aLandlord());
        SignIn.SignedIn session = signIn.with(loginName(account), Landlords.PASSWORD, Landlords.ARRIVAL)
                .orElseThrow();
        publish(DocumentKind.TERMS_OF_USE);
        assertThat(recognised(session)).contains(Group.CONSENT_DUE);
        assertThat(signIn.with(loginName(account), Landlords.PASSWORD, Landlords.ARRIVAL))
                .map(SignIn.SignedIn::group)
                .contains(Group.CONSENT_DUE);
        acceptNewVersion.of(
                DocumentKind.TERMS_OF_USE, landlords.shown(DocumentKind.TERMS_OF_USE), account, "Jeanne Essai");
        assertThat(recognised(session)).contains(agent ? Group.AGENT : Group.LANDLORD);
    }

    @Test
    void rules_that_changed_between_step_4_and_step_5_are_asked_for_after_step_5() {
        long account = landlords.at(Step.TERMS_OF_USE, aLandlord());
        SignIn.SignedIn session = signIn.with(loginName(account), Landlords.PASSWORD, Landlords.ARRIVAL)
                .orElseThrow();
        publish(DocumentKind.USAGE_RULES);
        assertThat(recognised(session)).contains(Group.FIRST_CONNECTION);
        acceptTermsOfUse.of(account, landlords.shown(DocumentKind.TERMS_OF_USE));
        assertThat(recognised(session)).contains(Group.CONSENT_DUE);
    }

    @ParameterizedTest
    @EnumSource(names = {"USAGE_RULES", "TERMS_OF_USE", "DONE"})
    void a_provisional_password_after_the_third_step_is_replaced_before_anything_else(Step due) {
        long account = landlords.at(due, aLandlord());
        Group otherwise = due == Step.DONE ? Group.LANDLORD : Group.FIRST_CONNECTION;
        String provisional = landlords.provisionalPassword(account);
        SignIn.SignedIn session =
                signIn.with(loginName(account), provisional, Landlords.ARRIVAL).orElseThrow();
        assertThat(session.group()).isEqualTo(Group.PASSWORD_DUE);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> chooseNewPassword.with(account, landlords.credentialsVersion(account), provisional))
                .satisfies(refusal -> assertThat(refusal.key()).startsWith("mot-de-passe."));
        assertThat(recognised(session)).contains(Group.PASSWORD_DUE);
        chooseNewPassword.with(account, landlords.credentialsVersion(account), NEW_PASSWORD);
        assertThat(recognised(session)).isEmpty();
        assertThat(signIn.with(loginName(account), provisional, Landlords.ARRIVAL))
                .isEmpty();
        assertThat(signIn.with(loginName(account), NEW_PASSWORD, Landlords.ARRIVAL))
                .map(SignIn.SignedIn::group)
                .contains(otherwise);
        assertThat(findDueStep.of(account)).isEqualTo(due);
    }

    @Test
    void a_password_that_its_holder_chose_is_not_replaced_by_a_form_that_is_sent_again() {
        long account = landlords.at(Step.DONE, aLandlord());
        chooseNewPassword.with(account, landlords.credentialsVersion(account), NEW_PASSWORD);
        assertThat(signIn.with(loginName(account), NEW_PASSWORD, Landlords.ARRIVAL))
                .isEmpty();
        assertThat(signIn.with(loginName(account), Landlords.PASSWORD, Landlords.ARRIVAL))
                .isPresent();
    }

    /** His session was let in before; what an agent did while he filled in the form stands. */
    @ParameterizedTest
    @EnumSource(names = {"PASSWORD", "DONE"})
    void a_password_that_is_chosen_meanwhile_undoes_neither_a_suspension_nor_newer_credentials(Step due) {
        long account = landlords.at(due, aLandlord());
        String provisional = landlords.provisionalPassword(account);
        int version = signIn.with(loginName(account), provisional, Landlords.ARRIVAL)
                .orElseThrow()
                .credentialsVersion();
        Warrant agent = Landlords.byAgent(landlords.anAgent());
        suspend.of(account, agent);
        assertChoosesNothing("compte.vient-d-etre-suspendu", account, due, version);
        reactivate.of(account, agent);
        assertChoosesNothing("mot-de-passe.session-finie", account, due, version);
        String later = landlords.provisionalPassword(account);
        assertChoosesNothing("mot-de-passe.session-finie", account, due, version + 1);
        assertThat(signIn.with(loginName(account), NEW_PASSWORD, Landlords.ARRIVAL))
                .isEmpty();
        assertThat(signIn.with(loginName(account), later, Landlords.ARRIVAL)).isPresent();
    }

    private void assertChoosesNothing(String key, long account, Step due, int version) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> {
                    if (due == Step.PASSWORD) {
                        personalise.with(account, version, NEW_PASSWORD);
                    } else {
                        chooseNewPassword.with(account, version, NEW_PASSWORD);
                    }
                })
                .extracting(Refusal::key)
                .isEqualTo(key);
        assertThat(findDueStep.of(account)).isEqualTo(due);
    }

    @Test
    void whoever_was_suspended_meanwhile_shows_no_more_that_it_is_he() {
        long agent = landlords.agentAt(Step.DONE);
        landlords.agentAt(Step.DONE); // not the last one
        assertThat(checkPassword.again(agent, Landlords.PASSWORD)).isTrue();
        suspend.of(agent, Landlords.byAgent(landlords.anAgent()));
        assertThat(checkPassword.again(agent, Landlords.PASSWORD)).isFalse();
    }

    @Test
    void a_suspended_account_is_told_so_with_the_right_password_only() {
        long account = landlords.open(aLandlord());
        String password = landlords.provisionalPassword(account);
        suspend.of(account, Landlords.byAgent(landlords.anAgent()));
        assertThat(signIn.with(loginName(account), "faux mot de passe", Landlords.ARRIVAL))
                .isEmpty();
        assertThatExceptionOfType(AccountIsSuspended.class)
                .isThrownBy(() -> signIn.with(loginName(account), password, Landlords.ARRIVAL));
        assertThat(findDueStep.of(account)).isEqualTo(Step.SIGN_IN);
    }

    @Test
    void a_closed_account_is_told_to_be_closed_with_the_right_password_only() {
        long account = landlords.at(Step.DONE, aLandlord());
        close.of(account, Landlords.byAgent(landlords.anAgent()));
        assertThat(signIn.with(loginName(account), "faux mot de passe", Landlords.ARRIVAL))
                .isEmpty();
        assertThatExceptionOfType(AccountIsSuspended.class)
                .isThrownBy(() -> signIn.with(loginName(account), Landlords.PASSWORD, Landlords.ARRIVAL))
                .withMessage("connexion.ferme");
    }

    @Test
    void whoever_stopped_after_step_3_comes_back_at_step_4_with_the_new_password() {
        long account = landlords.at(Step.USAGE_RULES, aLandlord());
        assertThat(signIn.with(loginName(account), Landlords.PASSWORD, Landlords.ARRIVAL))
                .map(SignIn.SignedIn::group)
                .contains(Group.FIRST_CONNECTION);
        assertThat(findDueStep.of(account)).isEqualTo(Step.USAGE_RULES);
    }

    @Test
    void only_the_latest_provisional_password_works() {
        long account = landlords.open(aLandlord());
        String first = landlords.provisionalPassword(account);
        String second = landlords.provisionalPassword(account);
        assertThat(signIn.with(loginName(account), first, Landlords.ARRIVAL)).isEmpty();
        assertThat(signIn.with(loginName(account), second, Landlords.ARRIVAL)).isPresent();
    }

    @Test
    void the_provisional_password_dies_at_step_3() {
        long account = landlords.at(Step.PASSWORD, aLandlord());
        String provisional = landlords.provisionalPassword(account);
        personalise.with(account, landlords.credentialsVersion(account), Landlords.PASSWORD);
        assertThat(signIn.with(loginName(account), provisional, Landlords.ARRIVAL))
                .isEmpty();
        assertThat(signIn.with(loginName(account), Landlords.PASSWORD, Landlords.ARRIVAL))
                .isPresent();
    }

    @Test
    void no_password_no_identifiant_and_an_unknown_one_are_all_the_same() {
        long withoutPassword = landlords.open(aLandlord());
        String unknown = LoginName.allocate(new SecureRandom()).value();
        assertThat(signIn.with(loginName(withoutPassword), "", Landlords.ARRIVAL))
                .isEmpty();
        assertThat(signIn.with(loginName(withoutPassword), Landlords.PASSWORD, Landlords.ARRIVAL))
                .isEmpty();
        assertThat(signIn.with(unknown, Landlords.PASSWORD, Landlords.ARRIVAL)).isEmpty();
        assertThat(signIn.with("", "", Landlords.ARRIVAL)).isEmpty();
        assertThat(signIn.with(null, null, Landlords.ARRIVAL)).isEmpty();
        assertThat(signIn.with("pas un identifiant", "x".repeat(100_000), Landlords.ARRIVAL))
                .isEmpty();
    }

    @Test
    void an_expired_provisional_password_opens_nothing_and_is_told_to_whoever_holds_it_only() {
        long account = landlords.open(aLandlord());
        String password = landlords.provisionalPassword(account);
        expire(account);
        assertThat(signIn.with(loginName(account), "faux mot de passe", Landlords.ARRIVAL))
                .isEmpty();
        assertThatExceptionOfType(PasswordExpired.class)
                .isThrownBy(() -> signIn.with(loginName(account), password, Landlords.ARRIVAL))
                .satisfies(expired -> assertThat(expired.text()).contains("Renvoyez-le-moi"));
        assertThat(findDueStep.of(account)).isEqualTo(Step.SIGN_IN);
        assertThat(failures(account)).isZero();
    }

    @Test
    void one_that_expired_of_a_suspended_account_is_told_to_be_suspended() {
        long account = landlords.open(aLandlord());
        String password = landlords.provisionalPassword(account);
        expire(account);
        suspend.of(account, Landlords.byAgent(landlords.anAgent()));
        assertThatExceptionOfType(AccountIsSuspended.class)
                .isThrownBy(() -> signIn.with(loginName(account), password, Landlords.ARRIVAL));
    }

    @Test
    void whoever_holds_an_expired_one_has_his_credentials_sent_again_once() {
        long account = landlords.open(aLandlord());
        String password = landlords.provisionalPassword(account);
        expire(account);
        String permit = resend.permit(expired(account, password));
        for (String forged :
                List.of("", "x", permit + "x", "x" + permit, permit.replace('.', '-'), "x".repeat(10_000))) {
            assertThat(resend.with(forged)).isEqualTo(ResendExpired.Outcome.TOO_LATE);
        }
        assertThat(resend.with(null)).isEqualTo(ResendExpired.Outcome.TOO_LATE);
        var late = new ResendExpired(sealText, reissue, Clock.systemUTC(), Duration.ZERO);
        assertThat(late.with(late.permit(expired(account, password)))).isEqualTo(ResendExpired.Outcome.TOO_LATE);
        assertThat(sentAgain(account)).isZero();
        assertThat(resend.with(permit)).isEqualTo(ResendExpired.Outcome.SENT);
        assertThat(sentAgain(account)).isEqualTo(1);
        assertThat(resend.with(permit)).isEqualTo(ResendExpired.Outcome.NOT_SENT);
        assertThat(resend.with(resend.permit(expired(account, password)))).isEqualTo(ResendExpired.Outcome.NOT_SENT);
        assertThat(sentAgain(account)).isEqualTo(1);
    }

    private PasswordExpired expired(long account, String password) {
        try {
            signIn.with(loginName(account), password, Landlords.ARRIVAL);
        } catch (PasswordExpired expired) {
            return expired;
        }
        throw new AssertionError("it did not expire");
    }

    private long sentAgain(long account) {
        return tables.count(
                "select count(*) from journal_entry where act = 'CREDENTIALS_REQUESTED' and account_id = ?", account);
    }

    @Test
    void a_browser_that_entered_the_account_is_not_delayed_by_what_strangers_try() {
        long account = landlords.at(Step.DONE, aLandlord());
        Arrival known = knownFor(account);
        fail(account, 6, Landlords.ARRIVAL);
        assertThat(signIn.with(loginName(account), Landlords.PASSWORD, Landlords.ARRIVAL))
                .isEmpty();
        assertThat(signIn.with(loginName(account), Landlords.PASSWORD, known)).isPresent();
        assertThat(failures(account)).isEqualTo(5);
        assertThat(signIn.with(loginName(account), Landlords.PASSWORD, knownFor(account + 1)))
                .isEmpty();
    }

    @Test
    void a_browser_that_entered_the_account_gets_no_more_tries_than_anybody_until_an_agent_unlocks_it() {
        long account = landlords.at(Step.DONE, aLandlord());
        Arrival known = knownFor(account);
        fail(account, 6, known);
        assertThat(signIn.with(loginName(account), Landlords.PASSWORD, known)).isEmpty();
        assertThat(failures(account)).isZero();
        assertThat(signIn.with(loginName(account), Landlords.PASSWORD, knownFor(account)))
                .isPresent();
        assertThat(signIn.with(loginName(account), Landlords.PASSWORD, Landlords.ARRIVAL))
                .isPresent();
        fail(account, 6, Landlords.ARRIVAL);
        unlock.of(account, Landlords.byAgent(landlords.anAgent()));
        assertThat(signIn.with(loginName(account), Landlords.PASSWORD, known)).isPresent();
        assertThat(signIn.with(loginName(account), Landlords.PASSWORD, Landlords.ARRIVAL))
                .isPresent();
    }

    @Test
    void its_holder_is_told_once_when_strangers_have_to_wait_and_not_of_his_own_slips() {
        long account = landlords.at(Step.DONE, aLandlord());
        fail(account, 6, knownFor(account));
        fail(account, 4, Landlords.ARRIVAL);
        othersAreTold();
        assertThat(told(account)).isZero();
        fail(account, 2, Landlords.ARRIVAL);
        Eventually.holds("he is told", () -> told(account) == 1);
        unlock.of(account, Landlords.byAgent(landlords.anAgent()));
        fail(account, 6, Landlords.ARRIVAL);
        othersAreTold();
        assertThat(told(account)).isEqualTo(1);
        tables.execute(
                "update credential set attempts_noticed_at = attempts_noticed_at - interval '24 hours'"
                        + " where account_id = ?",
                account);
        fail(account, 1, Landlords.ARRIVAL);
        Eventually.holds("he is told again the next day", () -> told(account) == 2);
    }

    /** By then, whoever was to be told before is told. */
    private void othersAreTold() {
        long other = landlords.at(Step.DONE, aLandlord());
        fail(other, 6, Landlords.ARRIVAL);
        Eventually.holds("another one is told", () -> told(other) == 1);
    }

    @Test
    void whoever_comes_from_an_address_that_failed_too_often_is_told_when_to_come_back_whatever_he_types() {
        Arrival elsewhere = new Arrival("198.51.100." + LandlordLine.anything(), KnownBrowser.NONE, "");
        long account = landlords.at(Step.DONE, aLandlord());
        Arrival known = new Arrival(elsewhere.clientAddress(), knownFor(account).known(), "");
        fail(account, 1, elsewhere);
        tables.execute("update budget set spent = 100000 where address = ?", Sha256.of(elsewhere.clientAddress()));
        for (String typed : List.of(
                loginName(account), LoginName.allocate(new SecureRandom()).value(), "", "x")) {
            assertThatExceptionOfType(TooManyTries.class)
                    .isThrownBy(() -> signIn.with(typed, Landlords.PASSWORD, elsewhere))
                    .satisfies(told -> assertThat(told.retryAfter()).isBetween(3500L, 3601L));
        }
        assertThat(failures(account)).isEqualTo(1);
        assertThat(signIn.with(loginName(account), Landlords.PASSWORD, known)).isPresent();
        assertThat(signIn.with(loginName(account), Landlords.PASSWORD, Landlords.ARRIVAL))
                .isPresent();
        tables.execute("update budget set ends_at = now() where address = ?", Sha256.of(elsewhere.clientAddress()));
        assertThat(signIn.with(loginName(account), Landlords.PASSWORD, elsewhere))
                .isPresent();
    }

    @Test
    void a_new_password_forgets_what_was_tried_before() {
        long account = landlords.at(Step.DONE, aLandlord());
        fail(account, 6, Landlords.ARRIVAL);
        String provisional = landlords.provisionalPassword(account);
        assertThat(failures(account)).isZero();
        assertThat(signIn.with(loginName(account), provisional, Landlords.ARRIVAL))
                .isPresent();
        fail(account, 6, Landlords.ARRIVAL);
        chooseNewPassword.with(account, landlords.credentialsVersion(account), NEW_PASSWORD);
        assertThat(signIn.with(loginName(account), NEW_PASSWORD, Landlords.ARRIVAL))
                .isPresent();
    }

    @Test
    void whoever_repeats_his_password_is_not_delayed_by_strangers_nor_they_by_him() {
        long agent = landlords.agentAt(Step.DONE);
        fail(agent, 6, Landlords.ARRIVAL);
        assertThat(checkPassword.again(agent, Landlords.PASSWORD)).isTrue();
        for (int i = 0; i < 5; i++) {
            assertThat(checkPassword.again(agent, "faux mot de passe")).isFalse();
        }
        assertThat(checkPassword.again(agent, Landlords.PASSWORD)).isFalse();
        assertThat(failures(agent)).isEqualTo(5);
        unlock.of(agent, Landlords.byAgent(landlords.anAgent()));
        assertThat(checkPassword.again(agent, Landlords.PASSWORD)).isTrue();
    }

    @Test
    void what_is_nobodys_is_counted_like_somebodys() {
        String nobodys = LoginName.allocate(new SecureRandom()).printed();
        for (int i = 0; i < 7; i++) {
            assertThat(signIn.with(nobodys, "faux mot de passe", Landlords.ARRIVAL))
                    .isEmpty();
        }
        assertThat(tables.count(
                        "select failures from throttle where subject = ? and next_attempt_at > now()",
                        Sha256.of(LoginName.of(nobodys).value())))
                .isEqualTo(5);
    }

    @Test
    void after_five_failures_the_right_password_has_to_wait_too() {
        long account = landlords.at(Step.DONE, aLandlord());
        for (int i = 0; i < 5; i++) {
            assertThat(signIn.with(loginName(account), "faux mot de passe", Landlords.ARRIVAL))
                    .isEmpty();
        }
        assertThat(signIn.with(loginName(account), Landlords.PASSWORD, Landlords.ARRIVAL))
                .isEmpty();
        assertThat(failures(account)).isEqualTo(5);
    }

    @Test
    void four_failures_are_forgotten_by_the_right_password() {
        long account = landlords.at(Step.DONE, aLandlord());
        for (int i = 0; i < 4; i++) {
            assertThat(signIn.with(loginName(account), "faux mot de passe", Landlords.ARRIVAL))
                    .isEmpty();
        }
        assertThat(signIn.with(loginName(account), Landlords.PASSWORD, Landlords.ARRIVAL))
                .isPresent();
        assertThat(failures(account)).isZero();
    }

    @Test
    void many_at_the_same_instant_get_no_further_than_five_one_after_another() {
        long account = landlords.at(Step.DONE, aLandlord());
        String loginName = loginName(account);
        List<Callable<Boolean>> wrong = IntStream.range(0, MANY)
                .mapToObj(number -> (Callable<Boolean>) () -> signIn.with(loginName, "faux mot de passe", from(number))
                        .isPresent())
                .toList();
        assertThat(atOnce.run(wrong)).allSatisfy(ending -> {
            assertThat(ending.refusal()).isEmpty();
            assertThat(ending.result()).contains(false);
        });
        assertThat(failures(account)).isEqualTo(5);
        assertThat(signIn.with(loginName, Landlords.PASSWORD, Landlords.ARRIVAL))
                .isEmpty();
    }

    @Test
    void a_new_password_ends_the_sessions_of_the_one_before() {
        long account = landlords.at(Step.PASSWORD, aLandlord());
        SignIn.SignedIn session = signIn.with(
                        loginName(account), landlords.provisionalPassword(account), Landlords.ARRIVAL)
                .orElseThrow();
        assertThat(recognised(session)).contains(Group.FIRST_CONNECTION);
        personalise.with(account, landlords.credentialsVersion(account), Landlords.PASSWORD);
        assertThat(recognised(session)).isEmpty();
        assertThat(recognised(signIn.with(loginName(account), Landlords.PASSWORD, Landlords.ARRIVAL)
                        .orElseThrow()))
                .contains(Group.FIRST_CONNECTION);
    }

    @Test
    void a_session_ends_after_its_absolute_limit_however_busy_it_is() {
        long account = landlords.at(Step.DONE, aLandlord());
        SignIn.SignedIn session = signIn.with(loginName(account), Landlords.PASSWORD, Landlords.ARRIVAL)
                .orElseThrow();
        Instant limit = Instant.now().minus(Duration.ofHours(8));
        assertThat(recognise.of(claim(session, limit.plusSeconds(60)))).contains(Group.LANDLORD);
        assertThat(recognise.of(claim(session, limit))).isEmpty();
    }

    @Test
    void a_session_of_an_account_that_is_no_more_is_over() {
        assertThat(recognise.of(new RecogniseAccount.Claim(-1, -1, false, 0, Instant.now(), List.of())))
                .isEmpty();
    }

    /** Each from an address of his own: one alone has not so many places to wait in. */
    private static Arrival from(int number) {
        return new Arrival("203.0.113." + number, KnownBrowser.NONE, "");
    }

    /** All turns to hash are held back, so that everybody waits for one: nobody waits with a connection in his hand. */
    @Test
    void whoever_waits_to_be_hashed_holds_no_connection() throws Exception {
        long account = landlords.at(Step.DONE, aLandlord());
        List<String> loginNames = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            loginNames.add(loginName(landlords.at(Step.DONE, aLandlord())));
        }
        long atTheThirdStep = landlords.at(Step.PASSWORD, aLandlord());
        Object turns = turnsToHash();
        int all = Runtime.getRuntime().availableProcessors();
        for (int i = 0; i < all; i++) {
            ask(turns, "takeAsPerson");
        }
        List<Future<?>> waiting = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                String loginName = loginNames.get(i % loginNames.size());
                Arrival arrival = from(i);
                waiting.add(atOnce.begin(() -> signIn.with(loginName, Landlords.PASSWORD, arrival)));
            }
            waiting.add(atOnce.begin(() -> {
                personalise.with(atTheThirdStep, landlords.credentialsVersion(atTheThirdStep), Landlords.PASSWORD);
                return null;
            }));
            Eventually.holds("everybody waits", () -> describeHashQueue.now().peopleWaiting() == waiting.size());
            assertThat(tables.count("select count(*) from pg_stat_activity"
                            + " where datname = current_database() and state like 'idle in transaction%'"))
                    .isZero();
            assertThat(describe.of(account).id()).isEqualTo(account);
        } finally {
            for (int i = 0; i < all; i++) {
                ask(turns, "giveBackAsPerson");
            }
        }
        waiting.forEach(AtOnce::get);
        assertThat(findDueStep.of(atTheThirdStep)).isEqualTo(Step.USAGE_RULES);
    }

    @Test
    void whoever_writes_of_an_account_does_not_wait_for_who_has_it_locked() throws Exception {
        long account = landlords.at(Step.DONE, aLandlord());
        Warrant agent = Landlords.byAgent(landlords.anAgent());
        tx.begin();
        try {
            assertThat(describe.lock(account).id()).isEqualTo(account);
            assertThat(AtOnce.get(atOnce.begin(() -> {
                                unlock.of(account, agent);
                                return null;
                            }))
                            .refusal())
                    .isEmpty();
        } finally {
            tx.rollback();
        }
    }

    private void publish(DocumentKind kind) {
        String text = "Titre\n\nUn texte " + LandlordLine.anything() + ".\n";
        assertThat(publishDocument.of(kind, text, Optional.empty(), Warrant.ofPortal()))
                .isPositive();
    }

    /** By reflection: no door shows it, and a real hash is over too soon to be looked at. */
    private Object turnsToHash() throws ReflectiveOperationException {
        Class<?> type = Class.forName("fr.espacebailleur.credential.PasswordHashing");
        Bean<?> bean = beans.resolve(beans.getBeans(type));
        Field turns = type.getDeclaredField("turns");
        turns.setAccessible(true);
        return turns.get(beans.getContext(ApplicationScoped.class).get(bean));
    }

    @CanIgnoreReturnValue
    private static Object ask(Object turns, String method) throws ReflectiveOperationException {
        Method asked = turns.getClass().getDeclaredMethod(method);
        asked.setAccessible(true);
        return asked.invoke(turns);
    }

    private Optional<Group> recognised(SignIn.SignedIn session) {
        return recognise.of(claim(session, Instant.now()));
    }

    private String loginName(long account) {
        return describe.of(account).loginName().printed();
    }

    private void fail(long account, int times, Arrival arrival) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn.with(loginName(account), "faux mot de passe", arrival))
                    .isEmpty();
        }
    }

    private static Arrival knownFor(long account) {
        return new Arrival("192.0.2.2", new KnownBrowser(LandlordLine.anything(), List.of(account)), "");
    }

    private long told(long account) {
        return tables.count("select count(*) from message where kind = 'ATTEMPTS_NOTICED' and account_id = ?", account);
    }

    /** By strangers. */
    private long failures(long account) {
        return describeCredential.tries(account).failures();
    }

    private void expire(long account) {
        tables.column("update credential set expires_at = now() where account_id = ? returning account_id", account);
    }
}
