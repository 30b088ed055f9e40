package fr.espacebailleur.organisation;

import static fr.espacebailleur.account.testing.Landlords.aReference;
import static fr.espacebailleur.account.testing.Landlords.anOrganisation;
import static fr.espacebailleur.testing.LandlordLine.aSiret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.CorrectAddress;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.ReactivateAccount;
import fr.espacebailleur.account.SuspendAccount;
import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.PostedCode;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import fr.espacebailleur.testing.LandlordLine;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes due in organisations as time goes by: reviews of their users, and keys for new administrators. */
class DueInOrganisationsIT extends InContainer {

    private static final PostalAddress ADDRESS = new PostalAddress("1 rue des Exemples", "", "", "69001", "Lyon");
    private static final int RACES = 20;

    @Inject
    private ReviewMembers review;

    @Inject
    private SendDueKeys sendDueKeys;

    @Inject
    private ConfirmMembers confirm;

    @Inject
    private ReactivateMember reactivate;

    @Inject
    private AskForSuccession ask;

    @Inject
    private AnswerSuccession answer;

    @Inject
    private FollowSuccessions follow;

    @Inject
    private SendSuccessionKey sendKey;

    @Inject
    private PrintSuccessionKey print;

    @Inject
    private EnterSuccessionKey enter;

    @Inject
    private AnnounceFounder announce;

    @Inject
    private ContestFounder contest;

    @Inject
    private FindMembers findMembers;

    @Inject
    private CorrectAddress correctAddress;

    @Inject
    private SuspendAccount suspendAccount;

    @Inject
    private ReactivateAccount reactivateAccount;

    @Inject
    private NameAdministrator name;

    @Inject
    private RemoveMember remove;

    @Inject
    private SettleObjection settle;

    @Inject
    private DescribeAccount describe;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    @Inject
    private AtOnce atOnce;

    @Inject
    private Clock clock;

    private long founder;
    private long colleague;
    private long organisation;

    @BeforeEach
    void found() {
        String reference = aReference();
        String siret = aSiret();
        founder = landlords.at(Step.DONE, anOrganisation(reference, siret, "69"));
        colleague = landlords.at(Step.DONE, anOrganisation(reference, siret, "75"));
        organisation = describe.of(founder).landlordId();
    }

    @Test
    void nobodyIsReviewedBeforeTime() {
        later("confirmed_at", 360);
        review.allDue();
        assertThat(mails("REVIEW_DUE")).isZero();
    }

    @Test
    void administratorsAreAskedThenTheUserIsWarnedThenSuspendedEachOnce() {
        later("confirmed_at", 366);
        twice();
        assertThat(mails("REVIEW_DUE")).as("the only administrator, once").isEqualTo(1);
        assertThat(mails("REVIEW_WARNED")).isZero();
        assertThat(card(colleague).isToBeConfirmed()).isTrue();

        confirm.of(List.of(numberOf(founder)), by(founder));
        later("review_asked_at", 31);
        twice();
        assertThat(mails("REVIEW_WARNED")).as("whoever was not confirmed, once").isEqualTo(1);
        assertThat(describe.of(colleague).isSuspended()).isFalse();

        later("review_warned_at", 15);
        twice();
        assertThat(describe.of(colleague).isSuspended()).isTrue();
        assertThat(describe.of(founder).isSuspended()).isFalse();
        assertThat(acts("MEMBER_SUSPENDED")).isEqualTo(1);

        reactivate.of(numberOf(colleague), by(founder));
        twice();
        assertThat(describe.of(colleague).isSuspended()).isFalse();
        assertThat(mails("REVIEW_DUE")).isEqualTo(1);
    }

    @Test
    void theLastAdministratorIsNeverSuspendedNorThreatened() {
        notConfirmedInTime();
        twice();
        assertThat(card(founder).confirmedAt()).isAfter(clock.instant().minus(Duration.ofDays(1)));
        assertThat(mails("REVIEW_WARNED")).as("the colleague's").isEqualTo(1);
        assertThat(describe.of(founder).isSuspended()).isFalse();
        assertThat(describe.of(colleague).isSuspended()).isTrue();
    }

    @Test
    void whereOneAdministersAloneOrNobodyDoesNobodyIsAsked() {
        long agent = landlords.anAgent();
        suspendAccount.of(colleague, Landlords.byAgent(agent));
        later("confirmed_at", 366);
        twice();
        assertThat(card(founder).isToBeConfirmed()).isFalse();

        reactivateAccount.of(colleague, Landlords.byAgent(agent));
        suspendAccount.of(founder, Landlords.byAgent(agent));
        later("confirmed_at", 366);
        twice();
        assertThat(card(colleague).isToBeConfirmed()).isFalse();
        assertThat(mails("REVIEW_DUE")).isZero();
    }

    @Test
    void whomTheCafLetsInAgainStaysInToo() {
        notConfirmedInTime();
        review.allDue();
        assertThat(describe.of(colleague).isSuspended()).isTrue();
        reactivateAccount.of(colleague, Landlords.byAgent(landlords.anAgent()));
        twice();
        assertThat(describe.of(colleague).isSuspended()).isFalse();
    }

    @Test
    void nobodyIsSuspendedAsLongAsNobodyIsLeftToLetHimInAgain() {
        notConfirmedInTime();
        long agent = landlords.anAgent();
        suspendAccount.of(founder, Landlords.byAgent(agent));
        twice();
        assertThat(describe.of(colleague).isSuspended()).isFalse();
        assertThat(card(colleague).isToBeConfirmed()).isFalse();
        assertThat(mails("REVIEW_DUE")).isEqualTo(1);

        reactivateAccount.of(founder, Landlords.byAgent(agent));
        twice();
        assertThat(mails("REVIEW_DUE")).as("asked anew").isEqualTo(2);
        assertThat(describe.of(colleague).isSuspended()).isFalse();
        later("review_asked_at", 31);
        twice();
        assertThat(mails("REVIEW_WARNED")).as("warned anew").isEqualTo(2);
        later("review_warned_at", 15);
        twice();
        assertThat(describe.of(colleague).isSuspended()).isTrue();
    }

    @Test
    void whoeverIsAskedForWhenTheLastAdministratorLeavesIsNotWarned() {
        later("confirmed_at", 366);
        review.allDue();
        assertThat(card(colleague).isToBeConfirmed()).isTrue();
        suspendAccount.of(founder, Landlords.byAgent(landlords.anAgent()));
        later("review_asked_at", 31);
        twice();
        assertThat(mails("REVIEW_WARNED")).isZero();
        assertThat(card(colleague).isToBeConfirmed()).isFalse();
    }

    @Test
    void whoeverAskedToBecomeAdministratorStaysInUntilThatIsSettled() {
        ask.of(by(colleague));
        notConfirmedInTime();
        twice();
        assertThat(describe.of(colleague).isSuspended()).isFalse();
    }

    @Test
    void whoeverNeverEnteredHisKeyIsReviewedLikeEverybody() {
        ask.of(by(colleague));
        tables.execute(
                "update succession set key_due_at = now() - interval '100' day, key_sha256 = repeat('0', 64),"
                        + " key_valid_until = now() - interval '1' day where account_id = ?",
                colleague);
        notConfirmedInTime();
        twice();
        assertThat(describe.of(colleague).isSuspended()).isTrue();
    }

    @Test
    void aFounderWhoLeftIsRevokedAllTheSameWithWhomHeNamed() {
        knowsAddress();
        name.of(numberOf(colleague), by(founder));
        remove.of(numberOf(founder), by(colleague));
        assertThat(describe.of(founder).isClosed()).isTrue();
        settle.revoke(founder, false, Landlords.byAgent(landlords.anAgent()));
        assertThat(tables.rows(
                        "select actor, reason from journal_entry where account_id = ? and act = 'ADMINISTRATOR_WITHDRAWN'",
                        colleague))
                .as("the reason is not his")
                .containsExactly(List.of("Le portail", ""));
        assertThat(findMembers.of(organisation)).noneMatch(MemberCard::isActiveAdministrator);
        assertThat(tables.count("select count(*) from membership where founder_of = ?", organisation))
                .isZero();
        assertThat(tables.count(
                        "select count(*) from account where landlord_id = ? and closed_at is null", organisation))
                .as("the colleague's, and the one in the place of the founder's")
                .isEqualTo(2);
    }

    @Test
    void whatTheCafOpenedInThePlaceOfAFounderWhoLeftIsReplacedWithHim() {
        knowsAddress();
        name.of(numberOf(colleague), by(founder));
        AccountCard left = describe.of(founder);
        remove.of(numberOf(founder), by(colleague));
        long again = landlords.open(anOrganisation(
                left.reference().orElseThrow(),
                left.landlord().orElseThrow().siret().orElseThrow().value(),
                left.department().orElseThrow().code()));
        assertThat(describe.of(again).landlordId()).isEqualTo(organisation);

        settle.revoke(founder, false, Landlords.byAgent(landlords.anAgent()));
        assertThat(describe.of(again).isClosed()).isTrue();
        assertThat(tables.rows("select act, reason from journal_entry where account_id = ?", again))
                .containsExactly(List.of("ACCOUNT_CLOSED", ""));
        assertThat(tables.count(
                        "select count(*) from account where landlord_id = ? and reference = ? and department = '69'",
                        organisation,
                        left.reference().orElseThrow()))
                .isEqualTo(1);
    }

    /** Those that an older release closed still have their reference. */
    @Test
    void aFounderWhoLeftBeforeReferencesWereGivenBackIsRevokedAllTheSame() {
        knowsAddress();
        name.of(numberOf(colleague), by(founder));
        String reference = describe.of(founder).reference().orElseThrow();
        remove.of(numberOf(founder), by(colleague));
        tables.execute(
                "update account set reference = closed_reference, closed_reference = null where id = ?", founder);

        settle.revoke(founder, false, Landlords.byAgent(landlords.anAgent()));
        assertThat(tables.rows("select reference, closed_reference from account where id = ?", founder))
                .containsExactly(Arrays.asList(null, reference));
        assertThat(tables.count(
                        "select count(*) from account where landlord_id = ? and reference = ? and department = '69'"
                                + " and closed_at is null",
                        organisation,
                        reference))
                .isEqualTo(1);
    }

    @Test
    void twoNodesAskOnce() {
        later("confirmed_at", 366);
        var unused = atOnce.run(List.of(round(review::allDue), round(review::allDue), round(review::allDue)));
        assertThat(mails("REVIEW_DUE")).isEqualTo(1);
    }

    @Test
    void aKeyIsDueWhenNobodyAnsweredInTimeAndOnTwoNodesOnce() {
        knowsAddress();
        ask.of(by(colleague));
        sendDueKeys.allDue();
        assertThat(letters()).isZero();
        tables.execute("update succession set asked_at = asked_at - interval '15' day where account_id = ?", colleague);
        var unused = atOnce.run(List.of(round(sendDueKeys::allDue), round(sendDueKeys::allDue)));
        assertThat(letters()).isEqualTo(1);
        assertThat(acts("SUCCESSION_KEY_SENT")).isEqualTo(1);
    }

    @Test
    void aKeyIsDueAtOnceWhenNobodyIsLeftToAnswer() {
        knowsAddress();
        suspendAccount.of(founder, Landlords.byAgent(landlords.anAgent()));
        ask.of(by(colleague));
        assertThat(letters()).isEqualTo(1);
        assertThat(mails("SUCCESSION_ASKED")).isZero();
    }

    @Test
    void whoeverWasRefusedAsksAgainAfterAWhileOrOnceNobodyIsLeftToRefuse() {
        knowsAddress();
        ask.of(by(colleague));
        answer.refuse(numberOf(colleague), by(founder));
        assertThat(follow.askableFrom(colleague, organisation)).isPresent();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ask.of(by(colleague)));

        suspendAccount.of(founder, Landlords.byAgent(landlords.anAgent()));
        assertThat(follow.askableFrom(colleague, organisation)).isEmpty();
        ask.of(by(colleague));
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void aKeyWaitsUntilTheCafKnowsAnAddress() {
        suspendAccount.of(founder, Landlords.byAgent(landlords.anAgent()));
        ask.of(by(colleague));
        sendDueKeys.allDue();
        assertThat(letters()).isZero();
        knowsAddress();
        sendDueKeys.allDue();
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void aLetterThatFailedGoesToTheCorrectedAddressUnlessALaterOneDoes() {
        knowsAddress();
        AccountCard organisationAsTheCafSees = describe.of(colleague);
        sendKey.byTheCaf(organisationAsTheCafSees, Landlords.byAgent(landlords.anAgent()));
        allFail();
        knowsAddress();
        assertThat(letterStates()).containsExactly(List.of("DUE", "0"));

        allFail();
        sendKey.byTheCaf(organisationAsTheCafSees, Landlords.byAgent(landlords.anAgent()));
        knowsAddress();
        assertThat(letterStates()).containsExactly(List.of("SUPERSEDED", "10"), List.of("DUE", "0"));
    }

    @Test
    void whyAnAgentSendsAKeyIsToldOnTheAccountForWhichHeDoesItOnly() {
        knowsAddress();
        sendKey.byTheCaf(describe.of(colleague), Landlords.byAgent(landlords.anAgent()));
        assertThat(tables.column(
                        "select account_id from journal_entry where act = 'SUCCESSION_KEY_SENT' and account_id in (?, ?)",
                        founder,
                        colleague))
                .containsExactly(String.valueOf(colleague));
    }

    @Test
    void whoeverEntersTheKeyAtTheSameInstantOneBecomesAdministrator() {
        for (int race = 0; race < RACES; race++) {
            found();
            knowsAddress();
            long another = landlords.at(
                    Step.DONE,
                    anOrganisation(
                            aReference(),
                            describe.of(founder)
                                    .landlord()
                                    .orElseThrow()
                                    .siret()
                                    .orElseThrow()
                                    .value(),
                            "13"));
            suspendAccount.of(founder, Landlords.byAgent(landlords.anAgent()));
            ask.of(by(colleague));
            PostedCode key =
                    print.of(organisation, clock.instant(), false).orElseThrow().key();
            var endings = atOnce.run(Stream.of(colleague, another)
                    .map(member -> (Callable<Boolean>) () -> {
                        enter.with(key, by(member));
                        return true;
                    })
                    .toList());
            assertThat(endings).filteredOn(ending -> ending.refusal().isEmpty()).hasSize(1);
            assertThat(endings)
                    .filteredOn(ending -> ending.refusal().isPresent())
                    .allSatisfy(
                            ending -> assertThat(ending.refusal().orElseThrow()).isInstanceOf(Refusal.class));
            assertThat(acts("SUCCESSION_DONE")).isEqualTo(1);
            assertThat(findMembers.of(organisation))
                    .filteredOn(MemberCard::isActiveAdministrator)
                    .hasSize(1);
        }
    }

    @Test
    void whoeverObjectsIsNamedInHisObjectionAndNotInTheJournalWhichIsForEver() {
        String objector = "Paule " + LandlordLine.anything();
        contest.with(
                announce.of(founder).orElseThrow().code(),
                new Objection(objector, "04 00 00 00 00", "Elle ne travaille pas ici."),
                "192.0.2");
        assertThat(tables.column("select contested_by from founding where account_id = ?", founder))
                .containsExactly(objector);
        assertThat(tables.rows(
                        "select actor, origin from journal_entry where act = 'FOUNDER_CONTESTED' and detail = ?",
                        numberOf(founder).value()))
                .containsExactly(List.of("La personne qui conteste", "192.0.2"));
    }

    private static Callable<Boolean> round(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }

    /** Everybody was asked for, then warned; nobody confirmed anybody. */
    private void notConfirmedInTime() {
        later("confirmed_at", 366);
        review.allDue();
        later("review_asked_at", 31);
        review.allDue();
        later("review_warned_at", 15);
    }

    private void twice() {
        review.allDue();
        review.allDue();
    }

    /** That column of all members is so many days older. */
    private void later(String column, int days) {
        tables.execute(
                "update membership set " + column + " = " + column + " - interval '" + days
                        + "' day where organisation_id = ?",
                organisation);
    }

    private void knowsAddress() {
        correctAddress.of(founder, ADDRESS, Landlords.byAgent(landlords.anAgent()));
    }

    private void allFail() {
        tables.execute(
                "update message set state = 'FAILED', failed_at = now(), refusals = 10 where account_id = ? and kind = 'SUCCESSION_KEY'",
                founder);
    }

    private List<List<String>> letterStates() {
        return tables.rows(
                "select state, refusals from message where account_id = ? and kind = 'SUCCESSION_KEY' order by id",
                founder);
    }

    private MemberCard card(long account) {
        return findMembers.find(account).orElseThrow();
    }

    private long mails(String kind) {
        return messages(kind, "EMAIL");
    }

    private long letters() {
        return messages("SUCCESSION_KEY", "LETTER");
    }

    private long messages(String kind, String channel) {
        return tables.count(
                "select count(*) from message m join account a on a.id = m.account_id"
                        + " where m.kind = ? and m.channel = ? and a.landlord_id = ?",
                kind,
                channel,
                organisation);
    }

    private long acts(String act) {
        return tables.count(
                "select count(*) from journal_entry j join account a on a.id = j.account_id"
                        + " where j.act = ? and a.landlord_id = ?",
                act,
                organisation);
    }

    private UserNumber numberOf(long account) {
        return describe.of(account).userNumber();
    }

    private Warrant by(long account) {
        return Warrant.of(account, describe.of(account).holderName());
    }
}
