package fr.espacebailleur.organisation;

import static fr.espacebailleur.account.testing.Landlords.aReference;
import static fr.espacebailleur.account.testing.Landlords.anEmail;
import static fr.espacebailleur.account.testing.Landlords.anOrganisation;
import static fr.espacebailleur.testing.LandlordLine.aSiret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.CorrectAddress;
import fr.espacebailleur.account.CorrectEmail;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.EmailTaken;
import fr.espacebailleur.account.FindAccounts;
import fr.espacebailleur.account.PersonIdentity;
import fr.espacebailleur.account.ReactivateAccount;
import fr.espacebailleur.account.SuspendAccount;
import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.firstconnection.FindDueStep;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.issuing.ReissueCredentials;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.JobTitle;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Sha256;
import fr.espacebailleur.shared.UserNumber;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.arbitraries.IntegerArbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/** What administrators may do to whom: any sequence of acts by anybody against a model of it, then at the same instant. */
class AdministrationIT extends InContainer {

    private static final int ORGANISATIONS = 4;
    private static final int STORIES = 8;
    private static final int ACTS = 100;
    private static final int SHRINKINGS = 60;

    /** Of both organisations together: a founder and three colleagues, a founder and two. */
    private static final int MEMBERS = 7;

    private static final int RACES = 60;
    private static final int ROUNDS = 25;
    private static final int AT_ONCE = 4;
    private static final Department RHONE = Department.of("69");

    @Inject
    private InviteMember invite;

    @Inject
    private GrantEntitlements grant;

    @Inject
    private SuspendMember suspend;

    @Inject
    private ReactivateMember reactivate;

    @Inject
    private RemoveMember remove;

    @Inject
    private CorrectEmail correctEmailByAgent;

    @Inject
    private CorrectAddress correctAddress;

    @Inject
    private ReissueCredentials reissue;

    @Inject
    private ResendToMember resend;

    @Inject
    private CorrectMemberEmail correctEmail;

    @Inject
    private NameAdministrator name;

    @Inject
    private WithdrawAdministrator withdraw;

    @Inject
    private HandOver handOver;

    @Inject
    private ConfirmMembers confirm;

    @Inject
    private AskForSuccession ask;

    @Inject
    private AnswerSuccession answer;

    @Inject
    private FindMembers findMembers;

    @Inject
    private FindAccounts findAccounts;

    @Inject
    private FindDueStep findDueStep;

    @Inject
    private DescribeAccount describe;

    @Inject
    private DescribeEntitlements describeEntitlements;

    @Inject
    private SuspendAccount suspendAccount;

    @Inject
    private ReactivateAccount reactivateAccount;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    @Inject
    private AtOnce atOnce;

    /** What a member is, as the rules have it. */
    private static final class Model {
        private final int organisation;
        private boolean joined;
        private boolean administrator;
        private boolean suspended;
        private boolean removed;
        private boolean asks;
        private boolean refused;

        private Model(int organisation, boolean joined, boolean administrator) {
            this.organisation = organisation;
            this.joined = joined;
            this.administrator = administrator;
        }

        private Model(Model another) {
            this(another.organisation, another.joined, another.administrator);
            suspended = another.suspended;
            removed = another.removed;
            asks = another.asks;
            refused = another.refused;
        }

        private boolean isActiveAdministrator() {
            return joined && administrator && !suspended && !removed;
        }
    }

    private enum Act {
        GRANT,
        SUSPEND,
        REACTIVATE,
        REMOVE,
        RESEND,
        CORRECT_EMAIL,
        NAME,
        WITHDRAW,
        HAND_OVER,
        CONFIRM,
        ASK,
        ACCEPT,
        REFUSE
    }

    /** What somebody tries to do to somebody; whoever asks to become administrator does it for himself. */
    private record Attempt(Act act, long actor, long target) {}

    /** The same among members by their place, so that it can be tried with other accounts again. */
    private record Plan(Act act, int actor, int target) {
        private Attempt among(List<Long> accounts) {
            return new Attempt(act, accounts.get(actor), accounts.get(target));
        }
    }

    /** What fails is made shorter, for about a minute, before it is told. */
    @Test
    void any_acts_by_anybody_on_anybody_do_what_the_rules_allow_and_nothing_else() {
        JqwikSession.run(() -> {
            IntegerArbitrary somebody = Arbitraries.integers().between(0, MEMBERS - 1);
            RandomGenerator<List<Plan>> stories = Combinators.combine(Arbitraries.of(Act.class), somebody, somebody)
                    .as(Plan::new)
                    .list()
                    .ofMinSize(ACTS / 2)
                    .ofMaxSize(ACTS)
                    .generator(STORIES);
            Random chance = new Random(20_261_125L);
            for (int number = 0; number < STORIES; number++) {
                Shrinkable<List<Plan>> story = stories.next(chance);
                if (failure(story.value()).isPresent()) {
                    List<Plan> shortest = shortest(story).value();
                    throw new AssertionError(
                            shortest.toString(), failure(shortest).orElse(null));
                }
            }
        });
    }

    private Shrinkable<List<Plan>> shortest(Shrinkable<List<Plan>> failing) {
        Shrinkable<List<Plan>> shortest = failing;
        AtomicInteger tries = new AtomicInteger();
        while (true) {
            Optional<Shrinkable<List<Plan>>> shorter = shortest.shrink()
                    .takeWhile(candidate -> tries.incrementAndGet() <= SHRINKINGS)
                    .filter(candidate -> failure(candidate.value()).isPresent())
                    .findFirst();
            if (shorter.isEmpty()) {
                return shortest;
            }
            shortest = shorter.orElseThrow();
        }
    }

    /** Of that story, told anew of two organisations. */
    private Optional<AssertionError> failure(List<Plan> story) {
        Map<Long, Model> members = twoOrganisations();
        List<Long> accounts = new ArrayList<>(members.keySet());
        try {
            for (Plan plan : story) {
                tryOut(plan, accounts, members);
            }
            return Optional.empty();
        } catch (AssertionError wrong) {
            return Optional.of(wrong);
        }
    }

    private void tryOut(Plan plan, List<Long> accounts, Map<Long, Model> members) {
        Attempt attempt = plan.among(accounts);
        boolean allowed = isAllowed(attempt, members);
        long told = journalled(accounts);
        boolean done = carryOut(attempt);
        assertThat(done).as(plan.toString()).isEqualTo(allowed);
        if (done) {
            note(attempt, members);
            assertThat(journalled(accounts)).as(plan.toString()).isGreaterThan(told);
        } else {
            assertThat(journalled(accounts)).as(plan.toString()).isEqualTo(told);
        }
        assertHolds(members, plan.toString());
    }

    private static Attempt anyAttempt(List<Long> accounts, Random chance) {
        return new Attempt(
                Act.values()[chance.nextInt(Act.values().length)],
                accounts.get(chance.nextInt(accounts.size())),
                accounts.get(chance.nextInt(accounts.size())));
    }

    /**
     * Whatever is done at the same instant: there is an order in which, one after the other, the same would have been
     * done and the same refused, and would have led to what the tables say.
     */
    @Test
    void any_acts_at_the_same_instant_end_as_if_one_had_come_after_the_other() {
        Random chance = new Random(20_261_125L);
        for (int organisations = 0; organisations < ORGANISATIONS; organisations++) {
            Map<Long, Model> members = oneOrganisation();
            List<Long> accounts = new ArrayList<>(members.keySet());
            for (int round = 0; round < ROUNDS; round++) {
                List<Attempt> attempts = Stream.generate(() -> anyAttempt(accounts, chance))
                        .limit(AT_ONCE)
                        .toList();
                long told = journalled(accounts);
                List<Boolean> done = atOnce
                        .run(attempts.stream()
                                .map(attempt -> (Callable<Boolean>) () -> carryOut(attempt))
                                .toList())
                        .stream()
                        .map(ending -> ending.result()
                                .orElseThrow(() -> new AssertionError(
                                        attempts.toString(), ending.refusal().orElseThrow())))
                        .toList();
                String story = "round " + round + ": " + attempts + " " + done;
                members = inSomeOrder(attempts, done, members)
                        .filter(this::isAsTheTablesSay)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(story));
                assertHolds(members, story);
                assertThat(journalled(accounts) - told)
                        .as(story)
                        .isGreaterThanOrEqualTo(IntStream.range(0, AT_ONCE)
                                .filter(number ->
                                        done.get(number) && attempts.get(number).act() != Act.GRANT)
                                .count()); // what is granted a second time is no act
            }
        }
    }

    /** What the members may have become, by each order in which exactly this is done and refused. */
    private static Stream<Map<Long, Model>> inSomeOrder(
            List<Attempt> attempts, List<Boolean> done, Map<Long, Model> members) {
        if (attempts.isEmpty()) {
            return Stream.of(members);
        }
        return IntStream.range(0, attempts.size())
                .filter(first -> isAllowed(attempts.get(first), members) == done.get(first))
                .boxed()
                .flatMap(first -> {
                    Map<Long, Model> after = new LinkedHashMap<>();
                    members.forEach((account, model) -> after.put(account, new Model(model)));
                    if (done.get(first)) {
                        note(attempts.get(first), after);
                    }
                    return inSomeOrder(without(attempts, first), without(done, first), after);
                });
    }

    private static <T> List<T> without(List<T> all, int one) {
        List<T> others = new ArrayList<>(all);
        others.remove(one);
        return others;
    }

    private boolean isAsTheTablesSay(Map<Long, Model> members) {
        return members.entrySet().stream().allMatch(member -> {
            Model model = member.getValue();
            AccountCard card = describe.of(member.getKey());
            return card.isSuspended() == model.suspended
                    && card.isClosed() == model.removed
                    && findMembers
                                    .find(member.getKey())
                                    .filter(MemberCard::administrator)
                                    .isPresent()
                            == model.administrator;
        });
    }

    private Map<Long, Model> oneOrganisation() {
        Map<Long, Model> members = new LinkedHashMap<>();
        long founder = founder();
        members.put(founder, new Model(0, true, true));
        for (int colleague = 0; colleague < 4; colleague++) {
            members.put(invited(founder, true), new Model(0, true, false));
        }
        return members;
    }

    private Map<Long, Model> twoOrganisations() {
        Map<Long, Model> members = new LinkedHashMap<>();
        for (int organisation = 0; organisation < 2; organisation++) {
            long founder = landlords.at(Step.DONE, anOrganisation(aReference(), aSiret(), "69"));
            members.put(founder, new Model(organisation, true, true));
            for (int colleague = 0; colleague < 3 - organisation; colleague++) {
                boolean joined = colleague < 2 - organisation;
                members.put(invited(founder, joined), new Model(organisation, joined, false));
            }
        }
        return members;
    }

    private static boolean isAllowed(Attempt attempt, Map<Long, Model> members) {
        Model actor = members.get(attempt.actor());
        Model target = members.get(attempt.target());
        if (attempt.act() == Act.ASK) {
            return actor.joined
                    && !actor.suspended
                    && !actor.removed
                    && !actor.administrator
                    && !actor.asks
                    && !actor.refused;
        }
        if (!actor.isActiveAdministrator() || target.organisation != actor.organisation || target.removed) {
            return false;
        }
        boolean last = target.administrator
                && members.values().stream()
                        .noneMatch(other -> other != target
                                && other.organisation == target.organisation
                                && other.isActiveAdministrator());
        return switch (attempt.act()) {
            case GRANT, CORRECT_EMAIL, CONFIRM, ASK -> true;
            case SUSPEND -> !last && !target.suspended;
            case REACTIVATE -> target.suspended;
            case REMOVE -> !last;
            case RESEND -> !target.suspended;
            case NAME -> target.joined && !target.suspended && !target.administrator;
            case WITHDRAW -> target.administrator && !last;
            case HAND_OVER -> target != actor && target.joined && !target.suspended;
            case ACCEPT -> target.asks && !target.suspended;
            case REFUSE -> target.asks;
        };
    }

    private static void note(Attempt attempt, Map<Long, Model> members) {
        Model actor = members.get(attempt.actor());
        Model target = members.get(attempt.target());
        switch (attempt.act()) {
            case SUSPEND -> target.suspended = true;
            case REACTIVATE -> target.suspended = false;
            case REMOVE -> {
                target.removed = true;
                target.suspended = true;
                target.administrator = false;
            }
            case NAME, ACCEPT -> {
                target.administrator = true;
                target.asks = false;
            }
            case ASK -> actor.asks = true;
            case REFUSE -> {
                target.asks = false;
                target.refused = true;
            }
            case WITHDRAW -> target.administrator = false;
            case HAND_OVER -> {
                target.administrator = true;
                target.asks = false;
                actor.administrator = false;
            }
            case GRANT, RESEND, CORRECT_EMAIL, CONFIRM -> {}
        }
    }

    private boolean carryOut(Attempt attempt) {
        long target = attempt.target();
        UserNumber number = numberOf(target);
        Warrant by = by(attempt.actor());
        try {
            switch (attempt.act()) {
                case GRANT -> grant.to(number, anotherThan(describeEntitlements.granted(target)), by);
                case SUSPEND -> suspend.of(number, by);
                case REACTIVATE -> reactivate.of(number, by);
                case REMOVE -> remove.of(number, by);
                case RESEND -> resend.of(number, by);
                case CORRECT_EMAIL -> correctEmail.of(number, anEmail(), by);
                case NAME -> name.of(number, by);
                case WITHDRAW -> withdraw.of(number, by);
                case HAND_OVER -> handOver.to(number, by);
                case CONFIRM -> confirm.of(List.of(number), by);
                case ASK -> ask.of(by);
                case ACCEPT -> answer.accept(number, by);
                case REFUSE -> answer.refuse(number, by);
            }
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static Set<Entitlement> anotherThan(Set<Entitlement> granted) {
        Entitlement one = new Entitlement("declarer-les-loyers", RHONE, Access.READ);
        return granted.equals(Set.of(one)) ? Set.of() : Set.of(one);
    }

    private void assertHolds(Map<Long, Model> members, String story) {
        members.forEach((account, model) -> {
            AccountCard card = describe.of(account);
            assertThat(card.isSuspended()).as(story).isEqualTo(model.suspended);
            assertThat(card.isClosed()).as(story).isEqualTo(model.removed);
            assertThat(findMembers
                            .find(account)
                            .filter(MemberCard::administrator)
                            .isPresent())
                    .as(story)
                    .isEqualTo(model.administrator);
        });
        members.keySet().stream()
                .map(member -> describe.of(member).landlordId())
                .distinct()
                .forEach(organisation -> {
                    assertThat(activeAdministrators(organisation)).as(story).isPositive();
                    assertThat(tables.count("select count(*) from membership where founder_of = ?", organisation))
                            .as(story)
                            .isEqualTo(1);
                });
    }

    @Test
    void of_two_administrators_who_demote_each_other_at_the_same_instant_one_is_left() {
        for (int race = 0; race < RACES; race++) {
            long founder = founder();
            long second = invited(founder, true);
            name.of(numberOf(second), by(founder));
            var endings = atOnce.run(List.of(demote(race % 2, founder, second), demote(race % 3 % 2, second, founder)));
            assertThat(endings).filteredOn(ending -> ending.refusal().isEmpty()).hasSize(1);
            assertThat(activeAdministrators(describe.of(founder).landlordId())).isEqualTo(1);
        }
    }

    /** Each of them in another way: every one of them looks for another administrator. */
    private Callable<Boolean> demote(int kind, long actor, long target) {
        return () -> {
            if (kind == 0) {
                withdraw.of(numberOf(target), by(actor));
            } else {
                suspend.of(numberOf(target), by(actor));
            }
            return true;
        };
    }

    @Test
    void whoever_asked_and_was_named_without_an_answer_may_ask_again_once_he_is_withdrawn() {
        long founder = founder();
        long member = invited(founder, true);
        ask.of(by(member));
        name.of(numberOf(member), by(founder));
        withdraw.of(numberOf(member), by(founder));
        ask.of(by(member));
        assertThat(tables.count("select count(*) from succession where account_id = ?", member))
                .isEqualTo(2);
    }

    @Test
    void two_who_invite_the_same_address_at_different_times_get_one_account() {
        long founder = founder();
        EmailAddress email = anEmail();
        UserNumber invited = invite.of(invitation(email), by(founder));
        long organisation = describe.of(founder).landlordId();
        assertThat(findMembers.of(organisation, invited).orElseThrow().state()).isEqualTo(MemberCard.State.INVITED);
        assertThatExceptionOfType(EmailTaken.class).isThrownBy(() -> invite.of(invitation(email), by(founder)));
        assertThatExceptionOfType(EmailTaken.class).isThrownBy(() -> invite.of(invitation(email), by(founder())));
        remove.of(invited, by(founder));
        assertThat(findMembers.of(organisation, invited)).isEmpty();
        assertThat(invite.of(invitation(email), by(founder))).isNotEqualTo(invited);
    }

    @Test
    void an_administrator_learns_of_twenty_addresses_a_day_only_that_others_have_them() {
        long founder = founder();
        EmailAddress strangers = describe.of(founder()).email().orElseThrow();
        EmailAddress own = anEmail();
        UserNumber member = invite.of(invitation(own), by(founder));
        for (int time = 0; time < 10; time++) {
            assertThatExceptionOfType(EmailTaken.class).isThrownBy(() -> invite.of(invitation(own), by(founder)));
            assertThatExceptionOfType(EmailTaken.class).isThrownBy(() -> invite.of(invitation(strangers), by(founder)));
            assertThatExceptionOfType(EmailTaken.class)
                    .isThrownBy(() -> correctEmail.of(member, strangers, by(founder)));
        }
        for (EmailAddress any : List.of(strangers, own, anEmail())) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> invite.of(invitation(any), by(founder)))
                    .extracting(Refusal::key)
                    .isEqualTo("mail.trop-pris");
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> correctEmail.of(member, any, by(founder)))
                    .extracting(Refusal::key)
                    .isEqualTo("mail.trop-pris");
        }
        assertThat(invite.of(invitation(anEmail()), by(founder()))).isNotNull();

        tables.execute(
                "update budget set ends_at = ends_at - interval '24' hour where address = ?",
                Sha256.of("account " + founder));
        assertThat(invite.of(invitation(anEmail()), by(founder))).isNotNull();
    }

    @Test
    void whoever_is_invited_is_sent_both_messages_and_joins_with_what_was_granted() {
        long founder = founder();
        Entitlement granted = new Entitlement("consulter-les-paiements", RHONE, Access.READ);
        Invitation invitation = new Invitation(person(), anEmail(), new JobTitle("Comptable"), Set.of(granted));
        long account = describe.idOf(invite.of(invitation, by(founder))).orElseThrow();
        assertThat(tables.column("select kind from message where account_id = ? order by kind", account))
                .containsExactly("LOGIN_NAME", "PROVISIONAL_PASSWORD");
        join(account);
        assertThat(describeEntitlements.of(account)).containsExactly(granted);
        assertThat(describeEntitlements.of(founder))
                .contains(new Entitlement("consulter-les-paiements", RHONE, Access.WRITE));
        assertThat(findAccounts.ofSamePerson(account))
                .extracting(AccountCard::id)
                .containsExactly(account);
        assertThat(findAccounts.ofSamePerson(founder))
                .extracting(AccountCard::id)
                .containsExactly(founder);
    }

    @Test
    void administrators_hear_of_whoever_joins_without_being_invited_and_the_journal_of_each() {
        String siret = aSiret();
        long founder = landlords.at(Step.DONE, anOrganisation(aReference(), siret, "69"));
        long another = invited(founder, true);
        name.of(numberOf(another), by(founder));
        assertThat(told("MEMBER_JOINED", founder)).as("of one whom he invited").isZero();
        assertThat(acts(another)).contains("MEMBER_JOINED");

        long second = landlords.at(Step.DONE, anOrganisation(aReference(), siret, "75"));
        assertThat(acts(second)).contains("MEMBER_JOINED");
        assertThat(acts(founder)).doesNotContain("MEMBER_JOINED");
        for (long administrator : List.of(founder, another)) {
            assertThat(tables.column(
                            "select about_id from message where account_id = ? and kind = 'MEMBER_JOINED'",
                            administrator))
                    .containsExactly(String.valueOf(second));
        }
        assertThat(told("MEMBER_JOINED", second)).isZero();
    }

    @Test
    void what_is_no_service_or_no_departement_of_the_organisation_is_not_granted() {
        long founder = founder();
        UserNumber member = numberOf(invited(founder, false));
        for (Set<Entitlement> wrong : List.of(
                Set.of(new Entitlement("autre-chose", RHONE, Access.READ)),
                Set.of(new Entitlement("declarer-les-loyers", Department.of("75"), Access.READ)),
                Set.of(
                        new Entitlement("declarer-les-loyers", RHONE, Access.READ),
                        new Entitlement("declarer-les-loyers", RHONE, Access.WRITE)))) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> grant.to(member, wrong, by(founder)));
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> invite.of(
                            new Invitation(person(), anEmail(), new JobTitle("Comptable"), wrong), by(founder)));
        }
    }

    @Test
    void what_the_caf_suspended_only_the_caf_lets_in_again() {
        long founder = founder();
        long member = invited(founder, true);
        Warrant agent = Landlords.byAgent(landlords.anAgent());
        suspend.of(numberOf(member), by(founder));
        suspendAccount.of(member, agent);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reactivate.of(numberOf(member), by(founder)))
                .withMessage("compte.suspendu-par-la-caf");
        reactivateAccount.of(member, agent);
        assertThat(describe.of(member).isSuspended()).isFalse();
        remove.of(numberOf(member), by(founder));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reactivateAccount.of(member, agent))
                .withMessage("compte.ferme");
    }

    @Test
    void of_a_closed_account_nothing_is_changed_and_its_address_stays_free() {
        long founder = founder();
        long member = invited(founder, true);
        Warrant agent = Landlords.byAgent(landlords.anAgent());
        EmailAddress wanted = anEmail();
        remove.of(numberOf(member), by(founder));
        for (Runnable act : List.<Runnable>of(
                () -> correctEmailByAgent.of(member, wanted, agent),
                () -> suspendAccount.of(member, agent),
                () -> reissue.of(member, Channel.EMAIL, agent))) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(act::run).withMessage("compte.ferme");
        }
        assertThat(describe.of(invited(founder, wanted)).knownEmail()).contains(wanted);

        correctAddress.of(member, new PostalAddress("1 rue de l'Essai", "", "", "69001", "Lyon"), agent);
        assertThat(describe.of(member).address().commune())
                .as("letters to the organisation may go there still")
                .isEqualTo("Lyon");
    }

    private long founder() {
        return landlords.at(Step.DONE, anOrganisation(aReference(), aSiret(), "69"));
    }

    private long invited(long founder, EmailAddress email) {
        return describe.idOf(invite.of(invitation(email), by(founder))).orElseThrow();
    }

    private long invited(long founder, boolean joined) {
        long account = invited(founder, anEmail());
        if (joined) {
            join(account);
        }
        return account;
    }

    private void join(long account) {
        String unused = landlords.provisionalPassword(account);
        while (findDueStep.of(account) != Step.DONE) {
            landlords.proceed(account);
        }
    }

    private static Invitation invitation(EmailAddress email) {
        return new Invitation(person(), email, new JobTitle("Comptable"), Set.of());
    }

    private static PersonIdentity person() {
        return new PersonIdentity(Optional.empty(), new PersonName("Essai"), Optional.of(new PersonName("Camille")));
    }

    private UserNumber numberOf(long account) {
        return describe.of(account).userNumber();
    }

    private static Warrant by(long account) {
        return Warrant.of(account, "Camille Essai");
    }

    private long told(String kind, long account) {
        return tables.count("select count(*) from message where account_id = ? and kind = ?", account, kind);
    }

    private List<String> acts(long account) {
        return tables.column("select act from journal_entry where account_id = ? order by id", account);
    }

    private long activeAdministrators(long organisation) {
        return findMembers.of(organisation).stream()
                .filter(MemberCard::isActiveAdministrator)
                .count();
    }

    private long journalled(List<Long> accounts) {
        return accounts.stream()
                .mapToLong(account -> tables.count("select count(*) from journal_entry where account_id = ?", account))
                .sum();
    }
}
