package fr.espacebailleur.account;

import static fr.espacebailleur.account.testing.Landlords.aHolder;
import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static fr.espacebailleur.account.testing.Landlords.anEmail;
import static fr.espacebailleur.account.testing.Landlords.byAgent;
import static fr.espacebailleur.account.testing.Landlords.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import fr.espacebailleur.account.EmailChangeNotice.Kind;
import fr.espacebailleur.account.EmailChangeNotice.Objection;
import fr.espacebailleur.account.UndoEmailChange.Outcome;
import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.AtOnce.Ending;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.credential.ChooseNewPassword;
import fr.espacebailleur.credential.IssueEmailCode;
import fr.espacebailleur.credential.IssueProvisionalPassword;
import fr.espacebailleur.credential.TypeEmailCode;
import fr.espacebailleur.credential.WantAnotherEmail;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.signin.Group;
import fr.espacebailleur.signin.RecogniseAccount;
import fr.espacebailleur.signin.SignIn;
import fr.espacebailleur.testing.Eventually;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads the mails at the address before hears of a change, and may object. */
class UndoEmailChangeIT extends InContainer {

    @Inject
    private UndoEmailChange undo;

    @Inject
    private AnnounceEmailChange announce;

    @Inject
    private WantAnotherEmail want;

    @Inject
    private IssueEmailCode issueCode;

    @Inject
    private TypeEmailCode typeCode;

    @Inject
    private IssueProvisionalPassword issuePassword;

    @Inject
    private ChooseNewPassword choose;

    @Inject
    private SignIn signIn;

    @Inject
    private RecogniseAccount recognise;

    @Inject
    private CorrectEmail correctEmail;

    @Inject
    private HoldAccount holdAccount;

    @Inject
    private CloseAccount close;

    @Inject
    private UserTransaction transaction;

    @Inject
    private DescribeAccount describe;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    @Inject
    private AtOnce atOnce;

    @Test
    void the_address_before_is_back_and_only_what_is_mailed_there_lets_in_again() {
        long account = landlords.at(Step.DONE, aLandlord());
        EmailAddress before = email(account);
        EmailAddress after = anEmail();
        change(account, after);
        SignIn.SignedIn elsewhere = signIn(account, Landlords.PASSWORD).orElseThrow();
        String pending = forgotten(account);
        String token = token(account, before);
        assertThat(undo.changedAt(token)).isPresent();
        assertThat(email(account)).as("looking changes nothing").isEqualTo(after);

        assertThat(undo.with(token)).contains(Outcome.RESTORED);
        assertThat(describe.of(account).confirmedEmail()).contains(before);
        assertThat(describe.heldAt(after)).isEmpty();
        assertThat(recognise.of(claim(elsewhere, Instant.now()))).isEmpty();
        assertThat(signIn(account, Landlords.PASSWORD)).isEmpty();
        assertThat(signIn(account, pending)).isEmpty();
        assertThat(signIn(account, forgotten(account)).map(SignIn.SignedIn::group))
                .contains(Group.PASSWORD_DUE);

        assertThat(tables.column("select act from journal_entry where account_id = ? order by id", account))
                .containsExactly("EMAIL_CHANGED", "EMAIL_CHANGE_UNDONE");
        assertThat(tables.column(
                        "select recipient from message where account_id = ? and kind = 'EMAIL_CHANGED' order by id",
                        account))
                .containsExactly(before.value(), after.value());
        assertThat(announce.to(account, after).orElseThrow().kind()).isEqualTo(Kind.UNDONE);
    }

    @Test
    void an_address_that_was_contested_once_hears_of_later_changes_and_may_object_to_them() {
        long account = landlords.at(Step.DONE, aLandlord());
        EmailAddress first = email(account);
        EmailAddress contested = anEmail();
        change(account, contested);
        assertThat(undo.with(token(account, first))).contains(Outcome.RESTORED);
        assertThat(signIn(account, forgotten(account))).isPresent();
        choose.with(account, landlords.credentialsVersion(account), Landlords.PASSWORD);

        change(account, contested);
        change(account, anEmail());
        assertThat(announce.to(account, contested).orElseThrow().kind()).isEqualTo(Kind.LEFT);
        assertThat(undo.with(token(account, contested))).contains(Outcome.RESTORED);
        assertThat(email(account)).isEqualTo(contested);

        assertThat(undo.with(token(account, first))).contains(Outcome.RESTORED);
        assertThat(announce.to(account, contested).orElseThrow().kind()).isEqualTo(Kind.UNDONE);
    }

    @Test
    void of_an_account_that_was_closed_meanwhile_nothing_comes_back() throws Exception {
        long account = landlords.at(Step.DONE, aLandlord());
        EmailAddress before = email(account);
        change(account, anEmail());
        String token = token(account, before);
        close(account);
        assertThat(undo.changedAt(token)).isEmpty();
        assertThat(undo.with(token)).isEmpty();
        assertThat(describe.heldAt(before)).isEmpty();
    }

    @Test
    void of_an_account_that_was_closed_no_address_is_kept() throws Exception {
        long account = landlords.at(Step.DONE, aLandlord());
        change(account, anEmail());
        want.with(account, anEmail(), Landlords.PASSWORD);
        close(account);
        assertThat(issuePassword.byEmail(account, anEmail(), Instant.now().plusSeconds(1)))
                .as("of a message that was under way")
                .isPresent();
        assertThat(tables.column("select mailed_to from credential where account_id = ?", account))
                .containsOnlyNulls();
        assertThat(tables.count("select count(*) from email_change where account_id = ?", account))
                .isZero();
        assertThat(tables.rows("select address, hash from email_code where account_id = ?", account))
                .containsExactly(Arrays.asList(null, null));
        assertThat(tables.column("select recipient from message where account_id = ?", account))
                .isNotEmpty()
                .containsOnlyNulls();
    }

    /** Else he and whoever enters the account at that instant, and then writes of it, would wait for each other. */
    @Test
    void whoever_closes_an_account_waits_for_its_credentials_before_anything_of_it_is_written() throws Exception {
        long account = landlords.at(Step.DONE, aLandlord());
        assertCredentialsComeFirst(account, () -> {
            close(account);
            return true;
        });
        assertThat(describe.of(account).isClosed()).isTrue();
    }

    @Test
    void whoever_objects_does_so_too() throws Exception {
        long account = landlords.at(Step.DONE, aLandlord());
        EmailAddress before = email(account);
        change(account, anEmail());
        String token = token(account, before);
        assertCredentialsComeFirst(account, () -> undo.with(token).isPresent());
        assertThat(email(account)).isEqualTo(before);
    }

    private void assertCredentialsComeFirst(long account, Callable<Boolean> act) throws Exception {
        transaction.begin();
        tables.execute("select account_id from credential where account_id = ? for update", account);
        Future<Ending<Boolean>> other = atOnce.begin(act);
        Eventually.holds("he waits", atOnce::isSomebodyWaiting);
        assertThatNoException()
                .isThrownBy(() -> tables.execute("select id from account where id = ? for key share nowait", account));
        transaction.commit();
        assertThat(AtOnce.get(other).result()).contains(true);
    }

    @Test
    void forged_old_used_and_superseded_tokens_do_nothing() {
        long account = landlords.at(Step.DONE, aLandlord());
        EmailAddress before = email(account);
        change(account, anEmail());
        String superseded = token(account, before);
        String token = token(account, before);
        assertThat(tables.count("select count(*) from email_change where token_sha256 = ?", token))
                .isZero();
        List<List<String>> everything = everythingOf(account);
        for (String useless : List.of(
                "", "x", "\u0000", superseded, token + "2", token.toLowerCase(Locale.ROOT), "x".repeat(10_000))) {
            assertThat(undo.changedAt(useless)).isEmpty();
            assertThat(undo.with(useless)).isEmpty();
        }
        tables.execute("update email_change set objection_until = now() where account_id = ?", account);
        assertThat(undo.changedAt(token)).isEmpty();
        assertThat(undo.with(token)).isEmpty();
        assertThat(announce.to(account, before).orElseThrow().objection()).isEmpty();
        assertThat(everythingOf(account)).isEqualTo(everything);

        tables.execute(
                "update email_change set objection_until = now() + interval '1 day' where account_id = ?", account);
        assertThat(undo.with(token)).isPresent();
        assertThat(undo.with(token)).isEmpty();
        assertThat(undo.changedAt(token)).isEmpty();
    }

    @Test
    void an_address_that_another_account_took_meanwhile_stays_its_own_and_nobody_enters() {
        long account = landlords.at(Step.DONE, aLandlord());
        EmailAddress before = email(account);
        EmailAddress after = anEmail();
        change(account, after);
        String token = token(account, before);
        holdAccount.by(landlords.open(aLandlord()), aHolder(before), Optional.empty());
        assertThat(undo.with(token)).contains(Outcome.TAKEN_MEANWHILE);
        assertThat(email(account)).isEqualTo(after);
        assertThat(describe.heldAt(after))
                .as("it does not let in again whoever took it")
                .isEmpty();
        assertThat(signIn(account, Landlords.PASSWORD)).isEmpty();
    }

    @Test
    void the_first_address_undoes_what_was_changed_after_it_and_a_later_one_does_not_undo_that() {
        long account = landlords.at(Step.DONE, aLandlord());
        EmailAddress first = email(account);
        EmailAddress second = anEmail();
        change(account, second);
        change(account, anEmail());
        String ofFirst = token(account, first);
        String ofSecond = token(account, second);
        reverseIds(account);
        assertThat(undo.with(ofFirst)).contains(Outcome.RESTORED);
        assertThat(email(account)).isEqualTo(first);
        assertThat(undo.with(ofSecond)).isEmpty();
        assertThat(email(account)).isEqualTo(first);
    }

    @Test
    void a_change_that_another_node_noted_first_was_first_whatever_its_id_and_that_nodes_clock() {
        long account = landlords.at(Step.DONE, aLandlord());
        EmailAddress first = email(account);
        EmailAddress second = anEmail();
        change(account, second);
        tables.execute(
                "update email_change set id = id + 1000000000, changed_at = changed_at + interval '1 minute'"
                        + " where account_id = ?",
                account);
        change(account, anEmail());
        String ofFirst = token(account, first);
        String ofSecond = token(account, second);
        assertThat(undo.with(ofFirst)).contains(Outcome.RESTORED);
        assertThat(undo.with(ofSecond)).isEmpty();
        assertThat(email(account)).isEqualTo(first);
    }

    @Test
    void of_two_changes_away_from_one_address_the_later_one_is_told_whatever_its_id() {
        long account = landlords.at(Step.DONE, aLandlord());
        EmailAddress home = email(account);
        change(account, anEmail());
        tables.execute("update email_change set id = id + 1000000000 where account_id = ?", account);
        change(account, home);
        change(account, anEmail());
        assertThat(announce.to(account, home).orElseThrow().changedAt())
                .isEqualTo(tables.instant("select max(changed_at) from email_change where account_id = ?", account));
    }

    @Test
    void a_change_that_was_on_its_way_when_somebody_objected_does_not_happen() {
        long account = landlords.at(Step.DONE, aLandlord());
        EmailAddress before = email(account);
        change(account, anEmail());
        EmailAddress next = anEmail();
        want.with(account, next, Landlords.PASSWORD);
        String code = issueCode.to(account, next, Instant.now()).orElseThrow().code();
        assertThat(undo.with(token(account, before))).isPresent();
        typeCode.of(account, code);
        assertThat(email(account)).isEqualTo(before);
    }

    @Test
    void of_two_who_object_at_the_same_instant_one_does() {
        for (int round = 0; round < 5; round++) {
            long account = landlords.at(Step.DONE, aLandlord());
            EmailAddress before = email(account);
            change(account, anEmail());
            String token = token(account, before);
            Callable<Boolean> object = () -> undo.with(token).isPresent();
            assertThat(atOnce.run(Collections.nCopies(2, object)))
                    .extracting(ending -> ending.result().orElseThrow())
                    .containsExactlyInAnyOrder(true, false);
            assertThat(email(account)).isEqualTo(before);
        }
    }

    @Test
    void a_wrong_address_hears_of_its_correction_and_cannot_take_the_account_back() {
        long account = landlords.at(Step.DONE, aLandlord());
        EmailAddress wrong = email(account);
        correctEmail.of(account, anEmail(), byAgent(landlords.anAgent()));
        EmailChangeNotice notice = announce.to(account, wrong).orElseThrow();
        assertThat(notice.kind()).isEqualTo(Kind.LEFT);
        assertThat(notice.objection()).isEmpty();
        assertThat(tables.column(
                        "select recipient from message where account_id = ? and kind = 'EMAIL_CHANGED'", account))
                .containsExactly(wrong.value());
        assertThat(signIn(account, Landlords.PASSWORD)).as("his password stays").isPresent();
    }

    @Test
    void an_address_that_was_never_confirmed_cannot_take_the_account_back_either() {
        long account = landlords.open(aLandlord());
        EmailAddress known = describe.of(account).knownEmail().orElseThrow();
        String password = landlords.provisionalPassword(account);
        holdAccount.by(account, aHolder(anEmail()), Optional.empty());
        EmailAddress own = anEmail();
        want.with(account, own, password);
        typeCode.of(
                account, issueCode.to(account, own, Instant.now()).orElseThrow().code());
        assertThat(announce.to(account, known).orElseThrow().objection()).isEmpty();
    }

    private void close(long account) throws Exception {
        transaction.begin();
        close.of(account, SuspendedBy.CAF);
        transaction.commit();
    }

    private void change(long account, EmailAddress to) {
        want.with(account, to, Landlords.PASSWORD);
        typeCode.of(
                account, issueCode.to(account, to, Instant.now()).orElseThrow().code());
    }

    /** As when each change was made on another node, which has ids of its own. */
    private void reverseIds(long account) {
        tables.execute("update email_change set id = -1000000000 - id where account_id = ?", account);
    }

    private String token(long account, EmailAddress told) {
        return announce.to(account, told)
                .flatMap(EmailChangeNotice::objection)
                .map(Objection::token)
                .orElseThrow();
    }

    private EmailAddress email(long account) {
        return describe.of(account).email().orElseThrow();
    }

    private Optional<SignIn.SignedIn> signIn(long account, String password) {
        return signIn.with(describe.of(account).loginName().value(), password, Landlords.ARRIVAL);
    }

    private String forgotten(long account) {
        return issuePassword
                .toWhoeverForgot(account, Instant.now())
                .orElseThrow()
                .password()
                .printed();
    }

    private List<List<String>> everythingOf(long account) {
        return Stream.of("account where id", "credential where account_id", "journal_entry where account_id")
                .flatMap(table -> tables.rows("select * from " + table + " = ?", account).stream())
                .toList();
    }
}
