package fr.espacebailleur.firstconnection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FirstConnectionTest {
    private static final Instant START = Instant.parse("2026-07-01T08:00:00Z");

    private static final List<Step> IN_ORDER =
            List.of(Step.SIGN_IN, Step.INFORMATION, Step.PASSWORD, Step.USAGE_RULES, Step.TERMS_OF_USE, Step.DONE);

    private static final Map<Step, BiConsumer<FirstConnection, Instant>> VERBS = Map.of(
            Step.SIGN_IN, FirstConnection::signIn,
            Step.INFORMATION, FirstConnection::giveInformation,
            Step.PASSWORD, FirstConnection::personalisePassword,
            Step.USAGE_RULES, FirstConnection::acceptUsageRules,
            Step.TERMS_OF_USE, FirstConnection::acceptTermsOfUse);

    @Property(tries = 300)
    void whatever_is_asked_in_whatever_order_only_the_due_step_is_done(@ForAll @Size(max = 30) List<Step> asked) {
        FirstConnection connection = new FirstConnection(1);
        int done = 0;
        Instant now = START;
        for (Step step : asked) {
            BiConsumer<FirstConnection, Instant> verb = VERBS.get(step);
            if (verb == null) {
                continue; // nobody can ask for what is no step
            }
            now = now.plusSeconds(60);
            Step due = IN_ORDER.get(done);
            List<Object> before = everythingOf(connection);
            if (step == due) {
                verb.accept(connection, now);
                done++;
                assertThat(everythingOf(connection)).hasSameSizeAs(before).contains(now);
            } else {
                Instant then = now;
                assertThatExceptionOfType(StepNotDue.class)
                        .isThrownBy(() -> verb.accept(connection, then))
                        .satisfies(refusal -> assertThat(refusal.due()).isEqualTo(due));
                assertThat(everythingOf(connection)).isEqualTo(before);
            }
            assertThat(connection.dueStep()).isEqualTo(IN_ORDER.get(done));
        }
    }

    @Test
    void a_new_account_has_its_first_sign_in_before_it() {
        assertThat(new FirstConnection(1).dueStep()).isEqualTo(Step.SIGN_IN);
    }

    @Test
    void five_steps_and_it_is_done() {
        FirstConnection connection = new FirstConnection(1);
        for (Step step : IN_ORDER.subList(0, 5)) {
            VERBS.get(step).accept(connection, START);
        }
        assertThat(connection.dueStep()).isEqualTo(Step.DONE);
        assertThat(everythingOf(connection)).doesNotContainNull();
    }

    @Test
    void a_step_that_is_done_and_one_that_is_not_yet_due_are_told_apart() {
        FirstConnection connection = new FirstConnection(1);
        connection.signIn(START);
        assertThatExceptionOfType(StepNotDue.class)
                .isThrownBy(() -> connection.signIn(START))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("etape.faite"));
        assertThatExceptionOfType(StepNotDue.class)
                .isThrownBy(() -> connection.acceptTermsOfUse(START))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("etape.trop-tot"));
    }

    private static List<Object> everythingOf(FirstConnection connection) {
        return new ArrayList<>(assertThat(connection)
                .extracting(
                        "dueStep",
                        "signedInAt",
                        "informationGivenAt",
                        "passwordPersonalisedAt",
                        "usageRulesAcceptedAt",
                        "completedAt")
                .actual());
    }
}
