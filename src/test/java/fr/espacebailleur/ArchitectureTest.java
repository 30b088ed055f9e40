package fr.espacebailleur;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.flow.FlowScoped;
import jakarta.faces.lifecycle.ClientWindowScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rooms of the house and the arrows between them. */
@AnalyzeClasses(packages = ArchitectureTest.HOUSE, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    static final String HOUSE = "fr.espacebailleur";

    private static final String SHARED = HOUSE + ".shared..";
    private static final String WEB = HOUSE + ".web..";
    private static final String PLATFORM = HOUSE + ".platform..";
    private static final String MESSAGE = HOUSE + ".message..";
    private static final String AGENT = HOUSE + ".agent..";
    private static final String PAGES = HOUSE + ".*.page..";
    private static final String API = HOUSE + ".*.api..";

    /** The root of a room with a business of its own; shared has no room of its own to hide, the other two are plumbing. */
    private static final DescribedPredicate<JavaClass> ROOT_OF_A_ROOM = resideInAPackage(HOUSE + ".*")
            .and(not(resideInAnyPackage(SHARED, WEB, PLATFORM)))
            .as("are in the root of a room");

    private static final DescribedPredicate<JavaClass> REPOSITORY =
            describe("repositories", ArchitectureTest::isRepository);

    @ArchTest
    static final ArchRule shared_imports_no_other_room = noClasses()
            .that()
            .resideInAPackage(SHARED)
            .should()
            .dependOnClassesThat(resideInAPackage(HOUSE + "..").and(not(resideInAPackage(SHARED))))
            .as("arrow shared → another room");

    @ArchTest
    static final ArchRule web_imports_only_shared = noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .dependOnClassesThat(resideInAPackage(HOUSE + "..").and(not(resideInAnyPackage(SHARED, WEB))))
            .as("arrow web → another room than shared");

    @ArchTest
    static final ArchRule only_agents_import_message = noClasses()
            .that()
            .resideOutsideOfPackages(MESSAGE, AGENT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(MESSAGE)
            .as("arrow another room than agent → message")
            .because("it listens to events");

    @ArchTest
    static final ArchRule nobody_imports_platform = noClasses()
            .that()
            .resideOutsideOfPackage(PLATFORM)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(PLATFORM)
            .as("arrow another room → platform");

    @ArchTest
    static final ArchRule no_root_knows_pages_or_the_browser = noClasses()
            .that(ROOT_OF_A_ROOM)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.faces..", "jakarta.servlet..", "jakarta.security..", "jakarta.ws.rs..", PAGES, API, WEB)
            .as("arrow root of a room → Faces, Servlet, Security, REST, web or a page");

    @ArchTest
    static final ArchRule the_rooms_know_each_other_in_one_direction_only =
            slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().as("arrow room → room → the same room");

    @ArchTest
    static final ArchRule no_bean_lasts_as_long_as_a_session = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                    SessionScoped.class,
                    ConversationScoped.class,
                    FlowScoped.class,
                    ClientWindowScoped.class,
                    ViewScoped.class)
            .as("arrow bean → session")
            .because("each request reads and writes it on other nodes, too: it says who is signed in, no more");

    @ArchTest
    static final ArchRule entities_stay_in_their_room = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .as("arrow room → another room's entity")
            .because("records leave a room, entities do not");

    @ArchTest
    static final ArchRule no_door_hands_out_an_entity =
            classes().that().arePublic().should(handOutNoEntity()).as("arrow page → entity");

    @ArchTest
    static final ArchRule what_a_room_shows_are_doors_records_enums_events_and_refusals = classes()
            .that(ROOT_OF_A_ROOM)
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should(beDoorsOrFacts())
            .as("arrow room → what another room keeps to itself");

    @ArchTest
    static final ArchRule a_door_in_itself_is_not_open = classes()
            .that(ROOT_OF_A_ROOM)
            .and()
            .areAnnotatedWith(ApplicationScoped.class)
            .should(hideTheirConstructors())
            .as("arrow room → a door that it builds by itself")
            .because("the container builds doors, with their transactions");

    @ArchTest
    static final ArchRule page_beans_are_in_pages = classes()
            .that()
            .areAnnotatedWith(Named.class)
            .and(not(resideInAPackage(HOUSE + ".*").and(describe("steps of a job", ArchitectureTest::isBatchArtifact))))
            .should()
            .resideInAPackage(PAGES)
            .as("arrow *.xhtml → a bean that is in no page package");

    @ArchTest
    static final ArchRule pages_know_no_table = noClasses()
            .that()
            .resideInAnyPackage(PAGES, API, WEB)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..", "jakarta.transaction..")
                            // The API tells a database that is away from a fault of ours.
                            .and(not(equivalentTo(SQLException.class))))
            .as("arrow page → table");

    @ArchTest
    static final ArchRule entities_are_managed_in_repositories = noClasses()
            .that(not(REPOSITORY))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .as("arrow anything but a repository → table");

    @ArchTest
    static final ArchRule a_repository_is_given_its_entity_manager_by_the_container = fields().that()
            .haveRawType(EntityManager.class)
            .should()
            .beAnnotatedWith(PersistenceContext.class)
            .andShould()
            .bePrivate()
            .as("arrow repository → an entity manager that the container does not know");

    @ArchTest
    static final ArchRule nobody_hashes_within_a_transaction = noClasses()
            .that(describe("work in a transaction", ArchitectureTest::isTransactional))
            .should()
            .dependOnClassesThat(HasName.Predicates.name(HOUSE + ".credential.PasswordHashing"))
            .as("arrow transaction → hashing")
            .because("a connection would be held for as long");

    @ArchTest
    static final ArchRule the_time_comes_from_the_clock = noClasses()
            .that()
            .resideOutsideOfPackage(PLATFORM)
            .should()
            .accessTargetWhere(describe("the time is asked of the machine", ArchitectureTest::asksTheMachine))
            .as("arrow anything but platform → the machine's time");

    @ArchTest
    static final ArchRule an_instant_is_an_instant = noClasses()
            // A mail's date is a Date to Jakarta Mail.
            .that(not(HasName.Predicates.name(HOUSE + ".message.Postman")))
            .should()
            .dependOnClassesThat(equivalentTo(Date.class).or(assignableTo(Calendar.class)))
            .as("arrow anything → Date, Calendar");

    @ArchTest
    static final ArchRule what_is_to_be_told_goes_to_the_log =
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.as("arrow anything → System.out, System.err");

    private static boolean isRepository(JavaClass candidate) {
        return !candidate.getModifiers().contains(JavaModifier.PUBLIC)
                && candidate.isAnnotatedWith(ApplicationScoped.class)
                && !candidate.isAnnotatedWith(Transactional.class)
                && candidate.getPackageName().matches(HOUSE.replace(".", "\\.") + "\\.\\w+");
    }

    /** The job's XML knows its parts by their names. */
    private static boolean isBatchArtifact(JavaClass candidate) {
        return candidate.getAllRawSuperclasses().stream()
                .anyMatch(parent -> parent.getPackageName().startsWith("jakarta.batch.api"));
    }

    private static boolean isTransactional(JavaClass candidate) {
        return Stream.concat(
                        Stream.of(candidate.tryGetAnnotationOfType(Transactional.class)),
                        candidate.getMethods().stream()
                                .map(method -> method.tryGetAnnotationOfType(Transactional.class)))
                .flatMap(Optional::stream)
                .map(Transactional::value)
                .anyMatch(type -> !Set.of(Transactional.TxType.NOT_SUPPORTED, Transactional.TxType.NEVER)
                        .contains(type));
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        return switch (name) {
            case "now" ->
                owner.getPackageName().startsWith("java.time")
                        && !access.getTarget().getFullName().contains(Clock.class.getName());
            case "currentTimeMillis", "nanoTime" -> owner.isEquivalentTo(System.class);
            case "systemUTC", "systemDefaultZone", "system" -> owner.isEquivalentTo(Clock.class);
            default -> false;
        };
    }

    private static ArchCondition<JavaClass> handOutNoEntity() {
        return new ArchCondition<>("hand out no entity") {
            @Override
            public void check(JavaClass shown, ConditionEvents events) {
                for (JavaCodeUnit unit : shown.getCodeUnits()) {
                    if (unit.getModifiers().contains(JavaModifier.PUBLIC)) {
                        Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                                .map(JavaType::getAllInvolvedRawTypes)
                                .flatMap(Set::stream)
                                .filter(annotatedWith(Entity.class))
                                .forEach(entity -> events.add(SimpleConditionEvent.violated(
                                        unit, unit.getDescription() + " hands out " + entity.getName())));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beDoorsOrFacts() {
        return new ArchCondition<>("be doors, records, enums or refusals") {
            @Override
            public void check(JavaClass shown, ConditionEvents events) {
                boolean door = shown.isAnnotatedWith(ApplicationScoped.class);
                boolean fact = shown.isRecord() || shown.isEnum() || shown.isAssignableTo(Refusal.class);
                if (!door && !fact && !shown.getSimpleName().equals("package-info")) {
                    events.add(SimpleConditionEvent.violated(
                            shown, shown.getDescription() + " is public, and neither a door nor a fact"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> hideTheirConstructors() {
        return new ArchCondition<>("hide their constructors") {
            @Override
            public void check(JavaClass door, ConditionEvents events) {
                door.getConstructors().stream()
                        .filter(constructor -> door.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC))
                        .forEach(constructor -> events.add(SimpleConditionEvent.violated(
                                constructor, constructor.getDescription() + " is public")));
            }
        };
    }
}
