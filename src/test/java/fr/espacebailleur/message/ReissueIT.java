package fr.espacebailleur.message;

import static fr.espacebailleur.account.testing.Landlords.PASSWORD;
import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static fr.espacebailleur.account.testing.Landlords.aReference;
import static fr.espacebailleur.account.testing.Landlords.anEmail;
import static fr.espacebailleur.account.testing.Landlords.anOrganisation;
import static fr.espacebailleur.testing.LandlordLine.aSiret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.CorrectAddress;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.OpenAgentAccount;
import fr.espacebailleur.account.PersonIdentity;
import fr.espacebailleur.account.ReactivateAccount;
import fr.espacebailleur.account.SuspendAccount;
import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.credential.DescribeCredential;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.issuing.ReissueCredentials;
import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Entry;
import fr.espacebailleur.journal.ReadJournal;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.organisation.ResendToMember;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.signin.SignIn;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Credentials are issued again: what was due is not sent any more, and the latest message carries what works. */
class ReissueIT extends InContainer {
    private static final Warrant BY = Warrant.ofService("Essai", "Courriers perdus");
    private static final PostalAddress LYON = new PostalAddress("1 rue de l'Essai", "", "", "69001", "Lyon");

    @Inject
    private ReissueCredentials reissue;

    @Inject
    private ResendToMember resend;

    @Inject
    private SuspendAccount suspend;

    @Inject
    private ReactivateAccount reactivate;

    @Inject
    private CorrectAddress correctAddress;

    @Inject
    private OpenAgentAccount openAgent;

    @Inject
    private FollowMessages follow;

    @Inject
    private Outbox outbox;

    @Inject
    private WriteMail writeMail;

    @Inject
    private DescribeAccount describe;

    @Inject
    private DescribeCredential describeCredential;

    @Inject
    private ReadJournal readJournal;

    @Inject
    private SignIn signIn;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    @Inject
    private AtOnce atOnce;

    @Test
    void both_messages_are_due_again_by_the_channel_asked_for_and_those_before_are_not_sent() {
        long account = landlords.open(aLandlord());
        correctAddress.of(account, LYON, BY);
        List<Long> before = due(account);

        reissue.of(account, Channel.LETTER, BY);

        assertThat(due(account)).hasSize(2).doesNotContainAnyElementsOf(before);
        assertThat(follow.ofAccount(account))
                .extracting(MessageCard::kind, MessageCard::channel, MessageCard::state)
                .containsExactlyInAnyOrder(
                        tuple("Identifiant", Channel.LETTER, MessageState.DUE),
                        tuple("Mot de passe provisoire", Channel.LETTER, MessageState.DUE),
                        tuple("Identifiant", Channel.EMAIL, MessageState.SUPERSEDED),
                        tuple("Mot de passe provisoire", Channel.EMAIL, MessageState.SUPERSEDED));
        assertThat(readJournal.ofAccount(account, 1))
                .extracting(Entry::act, Entry::actor, Entry::reason, Entry::detail)
                .containsExactly(tuple(Act.CREDENTIALS_REISSUED, "Essai", "Courriers perdus", "par courrier"));
    }

    @Test
    void whoever_chose_his_own_password_before_gets_a_provisional_one_that_replaces_it() {
        AccountCard account = describe.of(landlords.at(Step.DONE, aLandlord()));
        signsIn(account, PASSWORD);

        reissue.of(account.id(), Channel.EMAIL, BY);
        signsIn(account, PASSWORD);

        String sent = passwordOf(theDuePassword(account)).orElseThrow();
        doesNotSignIn(account, PASSWORD);
        signsIn(account, sent);
        assertThat(describeCredential.of(account.id()).orElseThrow().provisional())
                .isTrue();
    }

    @Test
    void whoever_is_sent_one_by_his_administrator_is_not_told_that_he_asked_for_it() {
        String siret = aSiret();
        long administrator = landlords.at(Step.DONE, anOrganisation(aReference(), siret, "69"));
        AccountCard member = describe.of(landlords.at(Step.DONE, anOrganisation(aReference(), siret, "75")));

        resend.of(member.userNumber(), Warrant.of(administrator, "Jeanne Fondatrice"));

        String text = writeMail
                .of(outbox.take(due(member.id()).get(0)).orElseThrow(), member)
                .orElseThrow()
                .text();
        assertThat(text)
                .contains("Un administrateur de votre organisme vous fait envoyer ce mot de passe provisoire")
                .contains("75 – Paris")
                .doesNotContain("demandé", "Si vous n’avez rien demandé");
        signsIn(member, PASSWORD);
        assertThat(follow.ofAccount(member.id()))
                .filteredOn(card -> card.state() == MessageState.DUE)
                .extracting(MessageCard::kind)
                .contains("Mot de passe provisoire envoyé par un administrateur de l’organisme");
    }

    @Test
    void a_password_chosen_after_the_reissue_stays() {
        AccountCard account = describe.of(landlords.at(Step.PASSWORD, aLandlord()));
        reissue.of(account.id(), Channel.EMAIL, BY);
        Outbox.Taken message = theDuePassword(account);
        landlords.proceed(account.id());
        signsIn(account, PASSWORD);

        assertThat(passwordOf(message)).isEmpty();
        signsIn(account, PASSWORD);
    }

    @Test
    void of_a_message_on_its_way_and_the_one_issued_after_it_the_latters_password_works() {
        AccountCard account = describe.of(landlords.open(aLandlord()));
        Outbox.Taken onItsWay = theDuePassword(account);
        String early = passwordOf(onItsWay).orElseThrow();

        reissue.of(account.id(), Channel.EMAIL, BY);
        String later = passwordOf(theDuePassword(account)).orElseThrow();
        outbox.handedOver(onItsWay.id());
        assertThat(passwordOf(onItsWay)).isEmpty();

        doesNotSignIn(account, early);
        signsIn(account, later);
    }

    @Test
    void of_two_at_the_same_instant_one_pair_of_messages_is_left() {
        for (int round = 0; round < 10; round++) {
            long account = landlords.open(aLandlord());
            Callable<Boolean> again = () -> {
                reissue.of(account, Channel.EMAIL, BY);
                return true;
            };
            assertThat(atOnce.run(Collections.nCopies(3, again)))
                    .allSatisfy(ending -> assertThat(ending.refusal()).isEmpty());
            assertThat(due(account)).hasSize(2);
        }
    }

    @Test
    void nothing_is_sent_to_a_suspended_account() {
        long account = landlords.open(aLandlord());
        suspend.of(account, BY);
        assertThat(due(account)).isEmpty();
        refused("renvoi.suspendu", account, Channel.EMAIL);
        assertThat(due(account)).isEmpty();
    }

    @Test
    void credentials_that_had_not_left_before_a_suspension_leave_after_it() {
        AccountCard account = describe.of(landlords.open(aLandlord()));
        List<Long> waiting = due(account.id());
        outbox.handedOver(waiting.get(0));
        suspend.of(account.id(), BY);
        assertThat(follow.ofAccount(account.id()))
                .extracting(MessageCard::state, MessageCard::withheld)
                .containsExactlyInAnyOrder(
                        tuple(MessageState.HANDED_OVER, false), tuple(MessageState.SUPERSEDED, true));

        reactivate.of(account.id(), BY);
        assertThat(due(account.id())).containsExactly(waiting.get(1));
        assertThat(follow.ofAccount(account.id())).noneMatch(MessageCard::withheld);
        signsIn(account, passwordOf(outbox.take(waiting.get(1)).orElseThrow()).orElseThrow());

        suspend.of(account.id(), BY);
        reactivate.of(account.id(), BY);
        reissue.of(account.id(), Channel.EMAIL, BY);
        suspend.of(account.id(), BY);
        reactivate.of(account.id(), BY);
        assertThat(due(account.id()))
                .as("what was replaced before stays so")
                .hasSize(2)
                .doesNotContainAnyElementsOf(waiting);
    }

    @Test
    void what_was_on_its_way_when_its_account_was_suspended_waits_with_the_rest() {
        long account = landlords.open(aLandlord());
        Outbox.Taken onItsWay = outbox.take(due(account).get(0)).orElseThrow();
        outbox.withhold(onItsWay);
        assertThat(due(account)).as("not suspended: it stays due").hasSize(2);
        suspend.of(account, BY);
        outbox.withhold(onItsWay);
        reactivate.of(account, BY);
        assertThat(due(account)).hasSize(2).contains(onItsWay.id());
    }

    @Test
    void a_notice_that_had_not_left_before_a_suspension_never_does() {
        long account = landlords.at(Step.DONE, aLandlord());
        tables.execute(
                "insert into message (id, version, account_id, kind, channel, state, due_at, attempts, created_at)"
                        + " values (?, 0, ?, 'ATTEMPTS_NOTICED', 'EMAIL', 'DUE', now(), 0, now())",
                -account,
                account);
        suspend.of(account, BY);
        reactivate.of(account, BY);
        assertThat(due(account)).doesNotContain(-account);
    }

    @Test
    void nobody_is_sent_what_cannot_reach_him() {
        refused("renvoi.sans-adresse", landlords.open(aLandlord()), Channel.LETTER);
        long byLetter = landlords.open(aLandlord());
        tables.execute("update account set known_email = null, channel = 'LETTER' where id = ?", byLetter);
        refused("renvoi.sans-mail", byLetter, Channel.EMAIL);
        long agent = openAgent.of(
                new PersonIdentity(Optional.empty(), new PersonName("Agent"), Optional.of(new PersonName("Camille"))),
                anEmail(),
                BY);
        refused("renvoi.agent", agent, Channel.LETTER);
    }

    @Test
    void what_is_refused_too_often_has_failed_until_it_is_issued_again() {
        long account = landlords.open(aLandlord());
        long message = due(account).get(0);
        for (int refusal = 0; refusal < 10; refusal++) {
            outbox.refused(message);
        }
        assertThat(follow.failed(0, 1000)).extracting(MessageCard::id).contains(message);
        assertThat(follow.failed(0, 1)).hasSize(1);
        MessageCounts before = follow.counts();
        assertThat(before.of(MessageState.FAILED)).isPositive();
        assertThat(before.oldestDue()).isPresent();

        reissue.of(account, Channel.EMAIL, BY);
        assertThat(follow.failed(0, 1000)).extracting(MessageCard::id).doesNotContain(message);
        assertThat(follow.counts().of(Channel.EMAIL, MessageState.DUE))
                .isEqualTo(before.of(Channel.EMAIL, MessageState.DUE) + 1);
        assertThat(follow.ofAccount(account))
                .filteredOn(card -> card.id() == message)
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.state()).isEqualTo(MessageState.SUPERSEDED);
                    assertThat(card.failedAt()).isPresent();
                });
    }

    private void refused(String reason, long account, Channel channel) {
        int acts = readJournal.ofAccount(account, 100).size();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reissue.of(account, channel, BY))
                .withMessage(reason);
        assertThat(readJournal.ofAccount(account, 100)).hasSize(acts);
    }

    private void signsIn(AccountCard account, String password) {
        assertThat(signIn.with(account.loginName().value(), password, Landlords.ARRIVAL))
                .isPresent();
    }

    private void doesNotSignIn(AccountCard account, String password) {
        assertThat(signIn.with(account.loginName().value(), password, Landlords.ARRIVAL))
                .isEmpty();
    }

    private List<Long> due(long account) {
        return tables
                .column("select id from message where account_id = ? and state = 'DUE' order by kind", account)
                .stream()
                .map(Long::valueOf)
                .toList();
    }

    private Outbox.Taken theDuePassword(AccountCard account) {
        return outbox.take(due(account.id()).get(1)).orElseThrow();
    }

    private Optional<String> passwordOf(Outbox.Taken message) {
        String beginning = "Mot de passe provisoire : ";
        return writeMail
                .of(message, describe.of(message.accountId()))
                .flatMap(mail -> mail.text()
                        .lines()
                        .filter(line -> line.startsWith(beginning))
                        .findFirst())
                .map(line -> line.substring(beginning.length()));
    }
}
