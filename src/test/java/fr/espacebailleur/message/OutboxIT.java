package fr.espacebailleur.message;

import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.SuspendAccount;
import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.signin.SignIn;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class OutboxIT extends InContainer {

    @Inject
    private Outbox outbox;

    @Inject
    private FollowMessages follow;

    @Inject
    private SuspendAccount suspend;

    @Inject
    private WriteMail writeMail;

    @Inject
    private DescribeAccount describe;

    @Inject
    private SignIn signIn;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    @Inject
    private AtOnce atOnce;

    @Test
    void both_messages_of_a_new_account_are_due_the_identifiant_first() {
        long account = landlords.open(aLandlord());
        assertThat(outbox.due(Channel.EMAIL, Integer.MAX_VALUE)).containsSubsequence(messages(account));
        assertThat(outbox.due(Channel.LETTER, Integer.MAX_VALUE)).doesNotContainAnyElementsOf(messages(account));
    }

    @Test
    void no_more_are_asked_for_than_can_be_handed_over_at_once() {
        landlords.open(aLandlord());
        assertThat(outbox.due(Channel.EMAIL, 1)).hasSize(1);
    }

    @Test
    void of_two_nodes_that_want_one_message_one_takes_it() {
        for (int round = 0; round < 20; round++) {
            long message = messages(landlords.open(aLandlord())).get(0);
            Callable<Boolean> take = () -> outbox.take(message).isPresent();
            assertThat(atOnce.run(Collections.nCopies(2, take)))
                    .extracting(ending -> ending.result().orElseThrow())
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void what_was_taken_and_not_handed_over_is_due_again_later() {
        long message = messages(landlords.open(aLandlord())).get(0);
        assertThat(outbox.take(message)).isPresent();
        outbox.postpone(message);
        assertThat(outbox.take(message)).isEmpty();
        assertThat(tables.rows("select state, attempts, due_at > now() from message where id = ?", message))
                .containsExactly(List.of("DUE", "1", "t"));
    }

    @Test
    void what_was_handed_over_is_not_due_any_more() {
        long message = messages(landlords.open(aLandlord())).get(0);
        assertThat(outbox.take(message)).isPresent();
        outbox.handedOver(message);
        assertThat(outbox.due(Channel.EMAIL, Integer.MAX_VALUE)).doesNotContain(message);
        assertThat(tables.rows("select state, handed_over_at is not null from message where id = ?", message))
                .containsExactly(List.of("HANDED_OVER", "t"));
    }

    @Test
    void a_message_of_a_kind_that_only_a_later_release_knows_keeps_no_other_from_going_out() {
        long account = landlords.open(aLandlord());
        List<Long> known = messages(account);
        long unknown = -account;
        String constraint = tables.value(
                "select pg_get_constraintdef(oid) from pg_constraint where conname = 'message_kind_known'");
        tables.execute("alter table message drop constraint message_kind_known");
        try {
            tables.execute(
                    "insert into message (id, version, account_id, kind, channel, state, due_at, attempts, created_at)"
                            + " values (?, 0, ?, 'OF_A_LATER_RELEASE', 'EMAIL', 'DUE', now() - interval '1 year', 0, now())",
                    unknown,
                    account);
            assertThat(outbox.due(Channel.EMAIL, Integer.MAX_VALUE)).containsAll(known);
            assertThat(outbox.due(Channel.EMAIL, Integer.MAX_VALUE)).doesNotContain(unknown);
            assertThat(follow.ofAccount(account))
                    .extracting(MessageCard::id)
                    .containsExactlyInAnyOrderElementsOf(known);
            suspend.of(account, Landlords.byAgent(landlords.anAgent()));
            assertThat(tables.column(
                            "select state from message where account_id = ? and kind <> 'OF_A_LATER_RELEASE'", account))
                    .containsOnly("SUPERSEDED");
        } finally {
            tables.execute("delete from message where id = ?", unknown);
            tables.execute("alter table message add constraint message_kind_known " + constraint);
        }
    }

    @Test
    void each_writing_of_the_password_mail_carries_the_one_that_works_and_never_the_identifiant() {
        AccountCard account = describe.of(landlords.open(aLandlord()));
        String first = password(writeMail.of(passwordTo(account), account));
        Mail mail = writeMail.of(passwordTo(account), account).orElseThrow();
        String second = password(Optional.of(mail));
        assertThat(signIn.with(account.loginName().value(), first, Landlords.ARRIVAL))
                .isEmpty();
        assertThat(signIn.with(account.loginName().value(), second, Landlords.ARRIVAL))
                .isPresent();
        assertThat(mail.subject()).isEqualTo("Votre mot de passe provisoire");
        assertThat(mail.text().lines())
                .contains("Numéro d'utilisateur : " + account.userNumber().value())
                .anyMatch(line -> line.startsWith("Valable jusqu'au : ") && line.endsWith(" (heure de Paris)"));
        assertThat(mail.text() + mail.html() + mail.subject())
                .doesNotContain(account.loginName().value(), account.loginName().printed());
        assertThat(mail.toString()).doesNotContain(second);
    }

    @Test
    void whoever_has_a_password_of_his_own_is_sent_no_provisional_one() {
        AccountCard account = describe.of(landlords.at(Step.USAGE_RULES, aLandlord()));
        assertThat(writeMail.of(passwordTo(account), account)).isEmpty();
        assertThat(signIn.with(account.loginName().value(), Landlords.PASSWORD, Landlords.ARRIVAL))
                .isPresent();
    }

    private Outbox.Taken passwordTo(AccountCard account) {
        long id = messages(account.id()).get(1);
        Instant createdAt = tables.instant("select created_at from message where id = ?", id);
        return new Outbox.Taken(
                id, account.id(), Optional.empty(), Message.Kind.PROVISIONAL_PASSWORD, Optional.empty(), createdAt);
    }

    private List<Long> messages(long account) {
        return tables.column("select id from message where account_id = ? order by kind", account).stream()
                .map(Long::valueOf)
                .toList();
    }

    private static String password(Optional<Mail> mail) {
        String beginning = "Mot de passe provisoire : ";
        return mail.orElseThrow()
                .text()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow()
                .substring(beginning.length());
    }
}
