package fr.espacebailleur.signinhelp;

import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static fr.espacebailleur.account.testing.Landlords.byAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.account.CorrectAddress;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.SuspendAccount;
import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.credential.IssueProvisionalPassword;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.UserNumber;
import fr.espacebailleur.signin.SignIn;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AskForHelpIT extends InContainer {

    private static final Answers LOGIN_NAME = Answers.read("identifiant-inconnu.mail-lu");
    private static final Answers CREDENTIALS = Answers.read("perdus.mail-lu");
    private static final Answers LETTERS = Answers.read("perdus.mail-perdu");
    private static final Answers CAF = Answers.read("administrateur-parti.aucun-autre");

    @Inject
    private AskForHelp ask;

    @Inject
    private FindHelpRequest find;

    @Inject
    private GrantHelpRequest grant;

    @Inject
    private IssueProvisionalPassword issue;

    @Inject
    private SignIn signIn;

    @Inject
    private CorrectAddress correctAddress;

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
    void whoever_holds_the_cafs_papers_is_mailed_his_identifiant_and_nothing_else() {
        long account = connected();
        assertThat(outcome(asked(account, LOGIN_NAME))).isEqualTo(Outcome.LOGIN_NAME_SENT);
        assertThat(due(account)).containsExactly("LOGIN_NAME_AGAIN EMAIL");
        assertThat(enters(account, Landlords.PASSWORD)).isTrue();
        assertThat(acts(account, "LOGIN_NAME_REQUESTED")).isEqualTo(1);
    }

    @Test
    void he_is_sent_both_messages_again_by_mail_and_his_own_password_works_until_he_uses_the_new_one() {
        long account = connected();
        assertThat(outcome(asked(account, CREDENTIALS))).isEqualTo(Outcome.SENT_BY_MAIL);
        assertThat(due(account)).containsExactly("LOGIN_NAME EMAIL", "FORGOTTEN_PASSWORD EMAIL");
        String issued = issue.toWhoeverForgot(account, Instant.now())
                .orElseThrow()
                .password()
                .printed();
        assertThat(enters(account, Landlords.PASSWORD)).isTrue();
        assertThat(enters(account, issued)).isTrue();
        assertThat(enters(account, Landlords.PASSWORD)).isFalse();
    }

    @Test
    void he_is_written_letters_where_his_mail_address_is_lost_and_his_own_password_works_until_then() {
        long account = connected();
        assertThat(outcome(asked(account, LETTERS))).isEqualTo(Outcome.UNREACHABLE);
        moveTo(account, "69001");
        assertThat(outcome(asked(account, LETTERS))).isEqualTo(Outcome.SENT_BY_LETTER);
        assertThat(due(account)).containsExactly("LOGIN_NAME LETTER", "FORGOTTEN_PASSWORD LETTER");
        IssueProvisionalPassword.Issued issued =
                issue.toWhoeverForgotByLetter(account, Instant.now(), false).orElseThrow();
        assertThat(Duration.between(Instant.now(), issued.validUntil())).isBetween(days(20), days(21));
        assertThat(Duration.between(
                        Instant.now(),
                        issue.toWhoeverForgotByLetter(account, Instant.now(), true)
                                .orElseThrow()
                                .validUntil()))
                .isBetween(days(29), days(30));
        assertThat(enters(account, Landlords.PASSWORD)).isTrue();
    }

    @Test
    void whoever_never_connected_is_sent_what_the_caf_sends() {
        long account = sentBefore(landlords.open(aLandlord()));
        assertThat(outcome(asked(account, CREDENTIALS))).isEqualTo(Outcome.SENT_BY_MAIL);
        assertThat(due(account)).containsExactly("LOGIN_NAME EMAIL", "PROVISIONAL_PASSWORD EMAIL");
    }

    @Test
    void nobody_else_is_sent_anything() {
        long account = connected();
        long other = connected();
        long agent = landlords.agentAt(Step.DONE);
        Warrant byAgent = byAgent(landlords.anAgent());
        long before = tables.count("select count(*) from message");
        assertThat(outcome(ask.with(CREDENTIALS, number(account), proof(other))))
                .isEqualTo(Outcome.REFERENCE_WRONG);
        assertThat(outcome(ask.with(LOGIN_NAME, nobodys(), proof(other)))).isEqualTo(Outcome.NUMBER_UNKNOWN);
        assertThat(outcome(ask.with(CREDENTIALS, number(agent), proof(other)))).isEqualTo(Outcome.NUMBER_UNKNOWN);
        suspend.of(account, byAgent);
        assertThat(outcome(asked(account, CREDENTIALS))).isEqualTo(Outcome.SUSPENDED);
        assertThat(tables.count("select count(*) from message")).isEqualTo(before);
    }

    @Test
    void after_five_wrong_references_not_even_the_right_one_is_looked_at_for_a_while() {
        long account = connected();
        for (int i = 0; i < 5; i++) {
            assertThat(outcome(ask.with(LOGIN_NAME, number(account), CafReference.of("faux" + i))))
                    .isEqualTo(Outcome.REFERENCE_WRONG);
        }
        assertThat(outcome(asked(account, LOGIN_NAME))).isEqualTo(Outcome.TOO_MANY_TRIES);
        tables.execute("update throttle set next_attempt_at = now() - interval '1 second'");
        assertThat(outcome(asked(account, LOGIN_NAME))).isEqualTo(Outcome.LOGIN_NAME_SENT);
        assertThat(enters(account, Landlords.PASSWORD)).isTrue();
    }

    @Test
    void nobody_is_flooded() {
        long account = connected();
        for (int sent = 1; sent <= 3; sent++) {
            assertThat(outcome(asked(account, LOGIN_NAME))).isEqualTo(Outcome.LOGIN_NAME_SENT);
            assertThat(outcome(asked(account, LOGIN_NAME))).isEqualTo(Outcome.SENT_ALREADY);
            makeOlder(account, "2 minutes");
        }
        assertThat(outcome(asked(account, LOGIN_NAME))).isEqualTo(Outcome.SENT_ALREADY);
        assertThat(outcome(asked(account, CREDENTIALS))).isEqualTo(Outcome.SENT_BY_MAIL);
        assertThat(outcome(asked(account, CREDENTIALS))).isEqualTo(Outcome.SENT_ALREADY);
        makeOlder(account, "24 hours");
        assertThat(outcome(asked(account, LOGIN_NAME))).isEqualTo(Outcome.LOGIN_NAME_SENT);
    }

    @Test
    void of_two_nodes_that_look_at_the_requests_one_answers_each() {
        for (int round = 0; round < 10; round++) {
            long account = connected();
            HelpReference first = asked(account, LOGIN_NAME);
            HelpReference second = asked(account, LOGIN_NAME);
            List<Long> waiting = Stream.of(first, second)
                    .map(reference ->
                            tables.count("select id from help_request where reference = ?", reference.value()))
                    .toList();
            List<Callable<Boolean>> nodes = Stream.of(0, 1, 0, 1)
                    .map(which -> (Callable<Boolean>) () -> {
                        grant.of(waiting.get(which));
                        return true;
                    })
                    .toList();
            assertThat(atOnce.run(nodes))
                    .allSatisfy(ending -> assertThat(ending.refusal()).isEmpty());
            assertThat(due(account)).containsExactly("LOGIN_NAME_AGAIN EMAIL");
        }
    }

    @Test
    void what_was_known_from_the_cafs_letters_is_forgotten_when_it_was_looked_at() {
        long account = connected();
        HelpReference reference = asked(account, LOGIN_NAME);
        outcome(reference);
        assertThat(tables.rows(
                        "select caf_reference, user_number from help_request where reference = ?", reference.value()))
                .containsExactly(Arrays.asList(null, number(account).value()));
    }

    @Test
    void an_agent_finds_what_was_answered_until_it_is_too_old() {
        HelpReference reference = ask.of(Department.of("69"), CAF, Optional.empty());
        HelpRequestCard found = find.by("aide " + reference.value()).orElseThrow();
        assertThat(found.outcome()).isEqualTo(Outcome.CAF);
        assertThat(found.department()).contains(Department.of("69"));
        assertThat(found.userNumber()).isEmpty();
        assertThat(found.answers())
                .hasSize(2)
                .first()
                .asString()
                .contains("L’administrateur de mon organisme est parti");
        tables.execute(
                "update help_request set asked_at = now() - interval '89 days' where reference = ?", reference.value());
        grant.forgetOld();
        assertThat(find.by(reference.printed())).isPresent();
        tables.execute(
                "update help_request set asked_at = now() - interval '91 days' where reference = ?", reference.value());
        grant.forgetOld();
        assertThat(find.by(reference.printed())).isEmpty();
    }

    @Test
    void no_question_is_left_out() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> ask.with(Answers.read(""), nobodys(), CafReference.of("x")));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> ask.of(Department.of("69"), CREDENTIALS, Optional.empty()));
    }

    /** One who chose a password of his own. */
    private long connected() {
        return sentBefore(landlords.at(Step.DONE, aLandlord()));
    }

    private long sentBefore(long account) {
        tables.execute("update message set state = 'HANDED_OVER' where account_id = ?", account);
        return account;
    }

    private HelpReference asked(long account, Answers answers) {
        return ask.with(answers, number(account), proof(account));
    }

    private UserNumber number(long account) {
        return describe.of(account).userNumber();
    }

    private static UserNumber nobodys() {
        return UserNumber.allocate(new SecureRandom());
    }

    private CafReference proof(long account) {
        return CafReference.of(describe.of(account).reference().orElseThrow().toLowerCase(Locale.ROOT));
    }

    /** The portal itself may have looked at it meanwhile. */
    private Outcome outcome(HelpReference reference) {
        grant.of(tables.count("select id from help_request where reference = ?", reference.value()));
        return find.by(reference.printed()).orElseThrow().outcome();
    }

    private List<String> due(long account) {
        return tables.column(
                "select kind || ' ' || channel from message where account_id = ? and state = 'DUE' order by id",
                account);
    }

    private long acts(long account, String act) {
        return tables.count("select count(*) from journal_entry where account_id = ? and act = ?", account, act);
    }

    private boolean enters(long account, String password) {
        return signIn.with(describe.of(account).loginName().value(), password, Landlords.ARRIVAL)
                .isPresent();
    }

    private void moveTo(long account, String postalCode) {
        correctAddress.of(
                account,
                new PostalAddress("1 rue des Essais", "", "", postalCode, "Lyon"),
                byAgent(landlords.anAgent()));
    }

    private void makeOlder(long account, String by) {
        tables.execute(
                "update help_request set asked_at = asked_at - cast(? as interval) where user_number = ?",
                by,
                number(account).value());
    }

    private static Duration days(int days) {
        return Duration.ofDays(days).plusMinutes(1);
    }
}
