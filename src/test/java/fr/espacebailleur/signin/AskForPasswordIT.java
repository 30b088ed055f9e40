package fr.espacebailleur.signin;

import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static fr.espacebailleur.account.testing.Landlords.anEmail;
import static fr.espacebailleur.account.testing.Landlords.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.SuspendAccount;
import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.credential.CheckPassword;
import fr.espacebailleur.credential.ChooseNewPassword;
import fr.espacebailleur.credential.IssueProvisionalPassword;
import fr.espacebailleur.firstconnection.ConfirmGivenEmail;
import fr.espacebailleur.firstconnection.GiveInformation;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.issuing.ReissueCredentials;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Refusal;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AskForPasswordIT extends InContainer {

    private static final String ANOTHER = "cinq baleines lisent le journal";

    @Inject
    private AskForPassword ask;

    @Inject
    private GrantPasswordRequest grant;

    @Inject
    private IssueProvisionalPassword issue;

    @Inject
    private SignIn signIn;

    @Inject
    private RecogniseAccount recognise;

    @Inject
    private CheckPassword checkPassword;

    @Inject
    private ChooseNewPassword chooseNewPassword;

    @Inject
    private ReissueCredentials reissue;

    @Inject
    private SuspendAccount suspend;

    @Inject
    private GiveInformation giveInformation;

    @Inject
    private ConfirmGivenEmail confirmGivenEmail;

    @Inject
    private DescribeAccount describe;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    @Inject
    private AtOnce atOnce;

    @Test
    void a_mail_is_due_to_whoever_holds_the_address_and_the_address_is_forgotten() {
        long account = landlords.at(Step.DONE, aLandlord());
        ask.with(email(account));
        answer();
        assertThat(due(account)).isEqualTo(1);
        assertThat(tables.rows("select address, account_id from password_request where account_id = ?", account))
                .hasSize(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void nothing_is_due_to_a_stranger_nor_where_only_the_caf_writes_nor_of_a_suspended_account() {
        long neverConnected = landlords.open(aLandlord());
        long suspended = landlords.at(Step.DONE, aLandlord());
        suspend.of(suspended, Landlords.byAgent(landlords.anAgent()));
        long before = tables.count("select count(*) from message");
        ask.with(anEmail());
        ask.with(describe.of(neverConnected).knownEmail().orElseThrow());
        ask.with(email(suspended));
        answer();
        assertThat(tables.count("select count(*) from message")).isEqualTo(before);
        assertThat(waiting()).isZero();
    }

    @Test
    void nothing_is_due_where_the_address_is_not_confirmed() {
        long account = landlords.at(Step.INFORMATION, aLandlord());
        EmailAddress given = anEmail();
        giveInformation.of(account, Landlords.aHolder(given));
        confirmGivenEmail.later(account);
        landlords.proceed(account);
        ask.with(given);
        ask.with(describe.of(account).knownEmail().orElseThrow());
        answer();
        assertThat(due(account)).isZero();
        tables.execute("update account set email_confirmed_at = now() where id = ?", account);
        ask.with(given);
        answer();
        assertThat(due(account)).isEqualTo(1);
    }

    @Test
    void two_clicks_are_one_request_and_three_requests_are_enough_for_a_day() {
        long account = landlords.at(Step.DONE, aLandlord());
        for (int granted = 1; granted <= 3; granted++) {
            ask.with(email(account));
            ask.with(email(account));
            answer();
            assertThat(requests(account)).isEqualTo(granted);
            makeOlder(account, "2 minutes");
        }
        ask.with(email(account));
        answer();
        assertThat(requests(account)).isEqualTo(3);
        makeOlder(account, "24 hours");
        ask.with(email(account));
        answer();
        assertThat(requests(account)).isEqualTo(4);
        assertThat(due(account)).isEqualTo(1);
        grant.forgetOld();
        assertThat(requests(account)).isEqualTo(1);
    }

    @Test
    void of_two_nodes_that_look_at_the_requests_one_answers_each() {
        for (int round = 0; round < 10; round++) {
            long account = landlords.at(Step.DONE, aLandlord());
            ask.with(email(account));
            ask.with(email(account));
            List<Long> waiting = grant.waiting(100);
            List<Callable<Boolean>> nodes = Stream.of(0, 1, 0, 1)
                    .map(which -> (Callable<Boolean>) () -> {
                        grant.of(waiting.get(which));
                        return true;
                    })
                    .toList();
            assertThat(atOnce.run(nodes))
                    .allSatisfy(ending -> assertThat(ending.refusal()).isEmpty());
            assertThat(requests(account)).isEqualTo(1);
            assertThat(tables.count(
                            "select count(*) from message where account_id = ? and kind = ?",
                            account,
                            "FORGOTTEN_PASSWORD"))
                    .isEqualTo(1);
        }
    }

    @Test
    void the_password_that_was_forgotten_works_until_the_mailed_one_is_used_and_other_sessions_end_then() {
        long account = landlords.at(Step.DONE, aLandlord());
        SignIn.SignedIn elsewhere = signIn.with(login(account), Landlords.PASSWORD, Landlords.ARRIVAL)
                .orElseThrow();
        String first = mailed(account);
        String second = mailed(account);
        assertThat(signIn.with(login(account), first, Landlords.ARRIVAL)).isEmpty();
        assertThat(signIn.with(login(account), Landlords.PASSWORD, Landlords.ARRIVAL))
                .isPresent();
        assertThat(recognised(elsewhere)).isTrue();

        SignIn.SignedIn here =
                signIn.with(login(account), second, Landlords.ARRIVAL).orElseThrow();
        assertThat(here.group()).isEqualTo(Group.PASSWORD_DUE);
        assertThat(recognised(here)).isTrue();
        assertThat(recognised(elsewhere)).isFalse();
        assertThat(signIn.with(login(account), Landlords.PASSWORD, Landlords.ARRIVAL))
                .isEmpty();

        chooseNewPassword.with(account, landlords.credentialsVersion(account), ANOTHER);
        assertThat(signIn.with(login(account), second, Landlords.ARRIVAL)).isEmpty();
        assertThat(signIn.with(login(account), ANOTHER, Landlords.ARRIVAL))
                .map(SignIn.SignedIn::group)
                .contains(Group.LANDLORD);
        assertThat(tables.column(
                        "select kind from message where account_id = ? and kind = ?", account, "PASSWORD_CHANGED"))
                .hasSize(1);
    }

    @Test
    void two_who_use_it_at_the_same_instant_both_come_in_as_with_any_provisional_password() {
        long account = landlords.at(Step.DONE, aLandlord());
        String mailed = mailed(account);
        Callable<Group> use = () -> signIn.with(login(account), mailed, Landlords.ARRIVAL)
                .orElseThrow()
                .group();
        assertThat(atOnce.run(List.of(use, use)))
                .extracting(ending -> ending.result().orElseThrow())
                .containsExactly(Group.PASSWORD_DUE, Group.PASSWORD_DUE);
        assertThat(tables.value("select pending_hash is null from credential where account_id = ?", account))
                .isEqualTo("t");
    }

    @Test
    void when_too_many_requests_wait_no_more_are_taken() {
        tables.execute("insert into password_request (id, version, address, asked_at)"
                + " select -1000000 - n, 0, 'inconnu@exemple.fr', now() from generate_series(1, 10000) n");
        try {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> ask.with(anEmail()))
                    .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("mot-de-passe-oublie.trop"));
        } finally {
            tables.execute("delete from password_request where id < -1000000");
        }
        ask.with(anEmail());
    }

    @Test
    void an_expired_one_opens_nothing_and_the_next_one_does() {
        long account = landlords.at(Step.DONE, aLandlord());
        String mailed = mailed(account);
        tables.execute("update credential set pending_expires_at = now() where account_id = ?", account);
        assertThatExceptionOfType(PasswordExpired.class)
                .isThrownBy(() -> signIn.with(login(account), mailed, Landlords.ARRIVAL));
        assertThat(signIn.with(login(account), Landlords.PASSWORD, Landlords.ARRIVAL))
                .isPresent();
        assertThat(signIn.with(login(account), mailed(account), Landlords.ARRIVAL))
                .isPresent();
    }

    @Test
    void whoever_used_it_and_went_away_may_ask_for_the_next_one() {
        long account = landlords.at(Step.DONE, aLandlord());
        String used = mailed(account);
        assertThat(signIn.with(login(account), used, Landlords.ARRIVAL)).isPresent();
        String next = mailed(account);
        assertThat(signIn.with(login(account), used, Landlords.ARRIVAL)).isEmpty();
        assertThat(signIn.with(login(account), next, Landlords.ARRIVAL)).isPresent();
    }

    @Test
    void an_agent_confirms_an_act_with_the_password_in_force_only() {
        long agent = landlords.agentAt(Step.DONE);
        String mailed = mailed(agent);
        assertThat(checkPassword.again(agent, mailed)).isFalse();
        assertThat(checkPassword.again(agent, Landlords.PASSWORD)).isTrue();
        assertThat(signIn.with(login(agent), mailed, Landlords.ARRIVAL))
                .map(SignIn.SignedIn::group)
                .contains(Group.PASSWORD_DUE);
    }

    @Test
    void credentials_that_the_caf_sends_again_replace_what_was_asked_for_before() {
        long account = landlords.at(Step.DONE, aLandlord());
        ask.with(email(account));
        answer();
        String mailed = mailed(account);
        reissue.of(account, Channel.EMAIL, Landlords.byAgent(landlords.anAgent()));
        assertThat(due(account)).isZero();
        String issued = landlords.provisionalPassword(account);
        assertThat(signIn.with(login(account), mailed, Landlords.ARRIVAL)).isEmpty();
        assertThat(issue.toWhoeverForgot(account, Instant.now())).isEmpty();
        assertThat(signIn.with(login(account), issued, Landlords.ARRIVAL)).isPresent();
    }

    @Test
    void a_suspension_ends_what_was_mailed() {
        long account = landlords.at(Step.DONE, aLandlord());
        String mailed = mailed(account);
        Warrant agent = Landlords.byAgent(landlords.anAgent());
        suspend.of(account, agent);
        assertThat(signIn.with(login(account), mailed, Landlords.ARRIVAL)).isEmpty();
    }

    private String mailed(long account) {
        return issue.toWhoeverForgot(account, Instant.now())
                .orElseThrow()
                .password()
                .printed();
    }

    private void answer() {
        grant.waiting(1000).forEach(grant::of);
    }

    private boolean recognised(SignIn.SignedIn session) {
        return recognise.of(claim(session, Instant.now())).isPresent();
    }

    private EmailAddress email(long account) {
        return describe.of(account).email().orElseThrow();
    }

    private String login(long account) {
        return describe.of(account).loginName().value();
    }

    private void makeOlder(long account, String by) {
        tables.execute(
                "update password_request set asked_at = asked_at - cast(? as interval) where account_id = ?",
                by,
                account);
    }

    private long requests(long account) {
        return tables.count("select count(*) from password_request where account_id = ?", account);
    }

    private long waiting() {
        return tables.count("select count(*) from password_request where address is not null");
    }

    private long due(long account) {
        return tables.count(
                "select count(*) from message where account_id = ? and kind = 'FORGOTTEN_PASSWORD' and state = 'DUE'",
                account);
    }
}
