package fr.espacebailleur.signin;

import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static fr.espacebailleur.account.testing.Landlords.aReference;
import static fr.espacebailleur.account.testing.Landlords.claim;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.credential.PreparePassword;
import fr.espacebailleur.credential.ReplacePassword;
import fr.espacebailleur.firstconnection.Step;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowSignInsIT extends InContainer {

    private static final Arrival FROM_HOME = new Arrival(
            "2001:db8:1:2:3:4:5:6",
            KnownBrowser.NONE,
            "Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0");

    @Inject
    private SignIn signIn;

    @Inject
    private FollowSignIns follow;

    @Inject
    private EndSignIn end;

    @Inject
    private RecogniseAccount recognise;

    @Inject
    private ForgetSignIns.OldSignIns old;

    @Inject
    private FindOwnAccounts own;

    @Inject
    private PreparePassword preparePassword;

    @Inject
    private ReplacePassword replacePassword;

    @Inject
    private DescribeAccount describe;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    @Test
    void each_sign_in_is_one_row_with_its_browser_in_words_and_its_network_only() {
        long account = landlords.at(Step.DONE, aLandlord());
        SignIn.SignedIn session = enter(account, FROM_HOME);
        assertThat(follow.ofAccount(account, 10)).singleElement().satisfies(signedIn -> {
            assertThat(signedIn.id()).isEqualTo(session.signInId());
            assertThat(signedIn.browser()).isEqualTo("Firefox sur Windows");
            assertThat(signedIn.network()).isEqualTo("2001:db8:1");
            assertThat(signedIn.open()).isTrue();
            assertThat(signedIn.endedAt()).isEmpty();
        });
        assertThat(signIn.with(loginName(account), "faux mot de passe", FROM_HOME))
                .isEmpty();
        assertThat(follow.ofAccount(account, 10)).hasSize(1);
    }

    @Test
    void an_ended_session_is_recognised_no_more_and_no_other_is_touched() {
        long account = landlords.at(Step.DONE, aLandlord());
        SignIn.SignedIn here = enter(account, FROM_HOME);
        SignIn.SignedIn there = enter(account, Landlords.ARRIVAL);
        long stranger = landlords.at(Step.DONE, aLandlord());
        assertThat(end.of(stranger, there.signInId())).isFalse();
        assertThat(isRecognised(there)).isTrue();
        assertThat(end.of(account, there.signInId())).isTrue();
        assertThat(end.of(account, there.signInId())).as("twice").isFalse();
        assertThat(isRecognised(there)).isFalse();
        assertThat(isRecognised(here)).isTrue();
        assertThat(follow.ofAccount(account, 10)).extracting(SignInCard::open).containsExactly(false, true);
    }

    @Test
    void all_others_are_ended_at_once_but_those_of_another_account_stay() {
        long account = landlords.at(Step.DONE, aLandlord());
        SignIn.SignedIn first = enter(account, FROM_HOME);
        SignIn.SignedIn second = enter(account, FROM_HOME);
        SignIn.SignedIn kept = enter(account, FROM_HOME);
        SignIn.SignedIn stranger = enter(landlords.at(Step.DONE, aLandlord()), FROM_HOME);
        end.others(account, kept.signInId());
        assertThat(isRecognised(first)).isFalse();
        assertThat(isRecognised(second)).isFalse();
        assertThat(isRecognised(kept)).isTrue();
        assertThat(isRecognised(stranger)).isTrue();
    }

    @Test
    void a_session_that_names_the_sign_in_of_another_account_is_none() {
        SignIn.SignedIn mine = enter(landlords.at(Step.DONE, aLandlord()), FROM_HOME);
        SignIn.SignedIn theirs = enter(landlords.at(Step.DONE, aLandlord()), FROM_HOME);
        assertThat(recognise.of(new RecogniseAccount.Claim(
                        theirs.signInId(),
                        mine.accountId(),
                        false,
                        mine.credentialsVersion(),
                        Instant.now(),
                        List.of())))
                .isEmpty();
    }

    @Test
    void a_request_is_noted_once_in_some_minutes() {
        long account = landlords.at(Step.DONE, aLandlord());
        SignIn.SignedIn session = enter(account, FROM_HOME);
        Instant begun = seen(session);
        assertThat(isRecognised(session)).isTrue();
        assertThat(seen(session)).isEqualTo(begun);
        makeOlder(session, "6 minutes");
        assertThat(isRecognised(session)).isTrue();
        assertThat(seen(session)).isAfterOrEqualTo(begun);
    }

    @Test
    void the_accounts_that_are_one_click_away_are_as_much_in_use() {
        SignIn.SignedIn current = enter(landlords.at(Step.DONE, aLandlord()), FROM_HOME);
        SignIn.SignedIn left = enter(landlords.at(Step.DONE, aLandlord()), FROM_HOME);
        makeOlder(current, "6 minutes");
        makeOlder(left, "36 minutes");
        assertThat(recognise.of(new RecogniseAccount.Claim(
                        current.signInId(),
                        current.accountId(),
                        false,
                        current.credentialsVersion(),
                        Instant.now(),
                        List.of(left.signInId()))))
                .isPresent();
        assertThat(follow.ofAccount(left.accountId(), 10))
                .extracting(SignInCard::open)
                .containsExactly(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"36 minutes", "9 hours"})
    void a_session_that_is_idle_or_old_is_not_open(String age) {
        long account = landlords.at(Step.DONE, aLandlord());
        SignIn.SignedIn session = enter(account, FROM_HOME);
        makeOlder(session, age);
        assertThat(follow.ofAccount(account, 10)).extracting(SignInCard::open).containsExactly(false);
    }

    @Test
    void a_new_password_ends_all_sessions_but_the_one_that_goes_on_with_it() {
        long account = landlords.at(Step.DONE, aLandlord());
        SignIn.SignedIn other = enter(account, FROM_HOME);
        SignIn.SignedIn session = enter(account, FROM_HOME);
        replacePassword.with(
                account,
                preparePassword.from(account, "cinq baleines lisent le journal"),
                landlords.credentialsVersion(account));
        assertThat(isRecognised(other)).isFalse();
        assertThat(recognise.of(new RecogniseAccount.Claim(
                        session.signInId(),
                        account,
                        false,
                        session.credentialsVersion() + 1,
                        Instant.now(),
                        List.of())))
                .contains(Group.LANDLORD);
        assertThat(follow.ofAccount(account, 10)).extracting(SignInCard::open).containsExactly(true, false);
    }

    @Test
    void what_is_older_than_three_months_is_forgotten() {
        long account = landlords.at(Step.DONE, aLandlord());
        SignIn.SignedIn first = enter(account, FROM_HOME);
        SignIn.SignedIn second = enter(account, FROM_HOME);
        makeOlder(first, "90 days");
        makeOlder(second, "89 days");
        old.forget();
        assertThat(follow.ofAccount(account, 10)).extracting(SignInCard::id).containsExactly(second.signInId());
    }

    @Test
    void when_an_account_was_entered_last_is_never_forgotten_but_from_where_is() {
        long account = landlords.at(Step.DONE, aLandlord());
        makeOlder(enter(account, FROM_HOME), "200 days");
        SignIn.SignedIn last = enter(account, FROM_HOME);
        makeOlder(last, "100 days");
        old.forget();
        assertThat(follow.ofAccount(account, 10)).singleElement().satisfies(signedIn -> {
            assertThat(signedIn.id()).isEqualTo(last.signInId());
            assertThat(signedIn.browser()).isEqualTo("navigateur inconnu");
            assertThat(signedIn.network()).isEmpty();
            assertThat(signedIn.open()).isFalse();
        });
        enter(account, FROM_HOME);
        old.forget();
        assertThat(follow.ofAccount(account, 10))
                .as("the one before is the last no more")
                .singleElement()
                .satisfies(signedIn -> assertThat(signedIn.browser()).isEqualTo("Firefox sur Windows"));
    }

    @Test
    void the_account_that_is_used_comes_first_and_then_what_was_used_last() {
        String reference = aReference();
        long never = landlords.at(Step.DONE, aLandlord(reference, "01"));
        long longAgo = landlords.at(Step.DONE, aLandlord(reference, "02"));
        long lately = landlords.at(Step.DONE, aLandlord(reference, "03"));
        long used = landlords.at(Step.DONE, aLandlord(reference, "69"));
        makeOlder(enter(longAgo, FROM_HOME), "300 days");
        makeOlder(enter(lately, FROM_HOME), "2 days");
        makeOlder(enter(used, FROM_HOME), "3 days");
        old.forget();
        assertThat(own.of(used))
                .extracting(account -> account.account().id())
                .containsExactly(used, lately, longAgo, never);
    }

    private SignIn.SignedIn enter(long account, Arrival arrival) {
        return signIn.with(loginName(account), Landlords.PASSWORD, arrival).orElseThrow();
    }

    private boolean isRecognised(SignIn.SignedIn session) {
        return recognise.of(claim(session, Instant.now())).isPresent();
    }

    private Instant seen(SignIn.SignedIn session) {
        return tables.instant("select last_seen_at from sign_in where id = ?", session.signInId());
    }

    private void makeOlder(SignIn.SignedIn session, String age) {
        tables.execute(
                "update sign_in set signed_in_at = signed_in_at - cast(? as interval),"
                        + " last_seen_at = last_seen_at - cast(? as interval) where id = ?",
                age,
                age,
                session.signInId());
    }

    private String loginName(long account) {
        return describe.of(account).loginName().printed();
    }
}
