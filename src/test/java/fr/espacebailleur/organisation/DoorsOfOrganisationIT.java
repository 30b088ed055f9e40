package fr.espacebailleur.organisation;

import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static fr.espacebailleur.account.testing.Landlords.aReference;
import static fr.espacebailleur.account.testing.Landlords.anEmail;
import static fr.espacebailleur.account.testing.Landlords.anOrganisation;
import static fr.espacebailleur.testing.LandlordLine.aSiret;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.account.CorrectAddress;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.PersonIdentity;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.firstconnection.FindDueStep;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.JobTitle;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.PostedCode;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every door of the room × who knocks, as a table: a door that is not in it, and a row without a door, make it fail. */
class DoorsOfOrganisationIT extends InContainer {

    /**
     * What somebody gets who acts on a member of an organisation: « fait », or the refusal. Who he is: the portal itself,
     * an individual landlord, an administrator of another organisation, a member, an administrator who is suspended, an
     * administrator. Not asked: a door that answers a question or follows an event; whose page it is stands in matrice.txt.
     */
    private static final String TABLE = """
            porte                               | personne            | particulier             | ailleurs                       | membre              | suspendu                | administrateur
            AnswerSuccession.accept             | administrateur.plus | administrateur.plus     | utilisateur.inconnu            | administrateur.plus | administrateur.plus     | fait
            AnswerSuccession.refuse             | administrateur.plus | administrateur.plus     | utilisateur.inconnu            | administrateur.plus | administrateur.plus     | fait
            AskForSuccession.of                 | -                   | succession.pas-membre   | succession.deja-administrateur | fait                | succession.pas-membre   | succession.deja-administrateur
            ConfirmMembers.of                   | administrateur.plus | administrateur.plus     | utilisateur.inconnu            | administrateur.plus | administrateur.plus     | fait
            CorrectMemberEmail.of               | administrateur.plus | administrateur.plus     | utilisateur.inconnu            | administrateur.plus | administrateur.plus     | fait
            EnterSuccessionKey.with             | -                   | succession.cle-inconnue | succession.cle-inconnue        | fait                | succession.cle-inconnue | succession.deja-administrateur
            GrantEntitlements.to                | administrateur.plus | administrateur.plus     | utilisateur.inconnu            | administrateur.plus | administrateur.plus     | fait
            HandOver.to                         | administrateur.plus | administrateur.plus     | utilisateur.inconnu            | administrateur.plus | administrateur.plus     | fait
            InviteMember.of                     | administrateur.plus | administrateur.plus     | -                              | administrateur.plus | administrateur.plus     | fait
            NameAdministrator.of                | administrateur.plus | administrateur.plus     | utilisateur.inconnu            | administrateur.plus | administrateur.plus     | fait
            ReactivateMember.of                 | administrateur.plus | administrateur.plus     | utilisateur.inconnu            | administrateur.plus | administrateur.plus     | fait
            RemoveMember.of                     | administrateur.plus | administrateur.plus     | utilisateur.inconnu            | administrateur.plus | administrateur.plus     | fait
            ResendToMember.of                   | administrateur.plus | administrateur.plus     | utilisateur.inconnu            | administrateur.plus | administrateur.plus     | fait
            SuspendMember.of                    | administrateur.plus | administrateur.plus     | utilisateur.inconnu            | administrateur.plus | administrateur.plus     | fait
            WithdrawAdministrator.of            | administrateur.plus | administrateur.plus     | utilisateur.inconnu            | administrateur.plus | administrateur.plus     | fait
            SendSuccessionKey.byTheCaf          | agents : matrice.txt, /agent/cle-d-administrateur
            SettleObjection.dismiss             | agents : matrice.txt, /agent/classer-la-contestation
            SettleObjection.revoke              | agents : matrice.txt, /agent/revoquer-l-administrateur
            ContestFounder.with                 | whoever holds the code of the letter
            AnnounceFounder.of                  | not asked
            DescribeEntitlements.departments    | not asked
            DescribeEntitlements.granted        | not asked
            DescribeEntitlements.of             | not asked
            DescribeEntitlements.services       | not asked
            DescribeEntitlements.usable         | not asked
            FindAdministrators.isAdministrator  | not asked
            FindAdministrators.isFounder        | not asked
            FindAdministrators.of               | not asked
            FindMembers.find                    | not asked
            FindMembers.of                      | not asked
            FindObjections.against              | not asked
            FindObjections.open                 | not asked
            FollowSuccessions.askableFrom       | not asked
            FollowSuccessions.isReachedByLetter | not asked
            FollowSuccessions.of                | not asked
            FollowSuccessions.openIn            | not asked
            FollowSuccessions.withKeyOf         | not asked
            JoinOrganisation.lock               | not asked
            JoinOrganisation.with               | not asked
            PrintSuccessionKey.of               | not asked
            """;

    private static final String DONE = "fait";
    private static final Department RHONE = Department.of("69");

    @Inject
    private BeanManager beans;

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
    private SendSuccessionKey sendKey;

    @Inject
    private PrintSuccessionKey printKey;

    @Inject
    private EnterSuccessionKey enterKey;

    @Inject
    private CorrectAddress correctAddress;

    @Inject
    private DescribeAccount describe;

    @Inject
    private FindDueStep findDueStep;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    @Inject
    private Clock clock;

    /** An organisation with one of each, and whom they act on. */
    private final class Scene {
        private final long administrator = landlords.at(Step.DONE, anOrganisation(aReference(), aSiret(), "69"));
        private final long member = joined();
        private final long suspended = joined();
        private final long target = joined();
        private final UserNumber targetNumber = describe.of(target).userNumber();
        private PostedCode key = PostedCode.draw(new Random(69));

        private Scene(String door) {
            name.of(describe.of(suspended).userNumber(), by(administrator));
            suspend.of(describe.of(suspended).userNumber(), by(administrator));
            switch (door) {
                case "AnswerSuccession.accept", "AnswerSuccession.refuse" -> ask.of(by(target));
                case "ReactivateMember.of" -> suspend.of(targetNumber, by(administrator));
                case "WithdrawAdministrator.of" -> name.of(targetNumber, by(administrator));
                case "EnterSuccessionKey.with" -> key = sentKey();
                default -> {}
            }
        }

        private long joined() {
            long account =
                    describe.idOf(invite.of(invitation(), by(administrator))).orElseThrow();
            String unused = landlords.provisionalPassword(account);
            while (findDueStep.of(account) != Step.DONE) {
                landlords.proceed(account);
            }
            return account;
        }

        private PostedCode sentKey() {
            Warrant agent = Landlords.byAgent(landlords.anAgent());
            correctAddress.of(administrator, new PostalAddress("1 rue de l'Essai", "", "", "69001", "Lyon"), agent);
            sendKey.byTheCaf(describe.of(administrator), agent);
            return printKey.of(describe.of(administrator).landlordId(), clock.instant(), false)
                    .orElseThrow()
                    .key();
        }

        private void knock(String door, Warrant by) {
            switch (door) {
                case "AnswerSuccession.accept" -> answer.accept(targetNumber, by);
                case "AnswerSuccession.refuse" -> answer.refuse(targetNumber, by);
                case "AskForSuccession.of" -> ask.of(by);
                case "ConfirmMembers.of" -> confirm.of(List.of(targetNumber), by);
                case "CorrectMemberEmail.of" -> correctEmail.of(targetNumber, anEmail(), by);
                case "EnterSuccessionKey.with" -> enterKey.with(key, by);
                case "GrantEntitlements.to" ->
                    grant.to(targetNumber, Set.of(new Entitlement("declarer-les-loyers", RHONE, Access.READ)), by);
                case "HandOver.to" -> handOver.to(targetNumber, by);
                case "InviteMember.of" -> {
                    UserNumber unused = invite.of(invitation(), by);
                }
                case "NameAdministrator.of" -> name.of(targetNumber, by);
                case "ReactivateMember.of" -> reactivate.of(targetNumber, by);
                case "RemoveMember.of" -> remove.of(targetNumber, by);
                case "ResendToMember.of" -> resend.of(targetNumber, by);
                case "SuspendMember.of" -> suspend.of(targetNumber, by);
                case "WithdrawAdministrator.of" -> withdraw.of(targetNumber, by);
                default -> throw new IllegalArgumentException(door);
            }
        }

        private long journalled() {
            return tables.count(
                    "select count(*) from journal_entry j join account a on a.id = j.account_id where a.landlord_id = ?",
                    describe.of(administrator).landlordId());
        }
    }

    @Test
    void everyDoorIsInTheTable() {
        Set<String> doors = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(door -> door.getPackage().equals(Access.class.getPackage()))
                .filter(door -> Modifier.isPublic(door.getModifiers()))
                .filter(door -> door.isAnnotationPresent(Transactional.class))
                .flatMap(door -> Arrays.stream(door.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(Method::getName)
                        .map(method -> door.getSimpleName() + "." + method))
                .collect(toCollection(TreeSet::new));
        assertThat(rows().skip(1).map(row -> row.get(0))).containsExactlyInAnyOrderElementsOf(doors);
    }

    @Test
    void everybodyGetsWhatTheTableSaysAndARefusalChangesNothing() {
        List<String> who = rows().findFirst().orElseThrow();
        long individual = landlords.at(Step.DONE, aLandlord());
        long elsewhere = landlords.at(Step.DONE, anOrganisation(aReference(), aSiret(), "69"));
        Map<String, String> gets = new LinkedHashMap<>();
        Map<String, String> shouldGet = new LinkedHashMap<>();
        rows().skip(1).filter(row -> row.size() == who.size()).forEach(row -> {
            String door = row.get(0);
            Scene scene = new Scene(door);
            for (int column = 1; column < row.size(); column++) {
                if (row.get(column).equals("-")) {
                    continue;
                }
                Warrant by = switch (who.get(column)) {
                    case "personne" -> Warrant.ofPortal();
                    case "particulier" -> by(individual);
                    case "ailleurs" -> by(elsewhere);
                    case "membre" -> by(scene.member);
                    case "suspendu" -> by(scene.suspended);
                    case "administrateur" -> by(scene.administrator);
                    default -> throw new IllegalArgumentException(who.get(column));
                };
                long told = scene.journalled();
                String ending = ending(scene, door, by);
                gets.put(door + " " + who.get(column), ending);
                shouldGet.put(door + " " + who.get(column), row.get(column));
                assertThat(scene.journalled() > told).as(door + ending).isEqualTo(ending.equals(DONE));
                scene = ending.equals(DONE) ? new Scene(door) : scene;
            }
        });
        assertThat(gets).isEqualTo(shouldGet);
    }

    private static String ending(Scene scene, String door, Warrant by) {
        try {
            scene.knock(door, by);
            return DONE;
        } catch (Refusal refused) {
            return refused.getMessage();
        }
    }

    private static Stream<List<String>> rows() {
        return TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList());
    }

    private static Invitation invitation() {
        PersonIdentity person =
                new PersonIdentity(Optional.empty(), new PersonName("Essai"), Optional.of(new PersonName("Camille")));
        return new Invitation(person, anEmail(), new JobTitle("Comptable"), Set.of());
    }

    private static Warrant by(long account) {
        return Warrant.of(account, "Camille Essai");
    }
}
