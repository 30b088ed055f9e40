package fr.espacebailleur.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Field;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LandlordImportTest {
    private static final Instant NOW = Instant.parse("2026-11-24T13:15:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(30);

    private final LandlordImport file = stored(LandlordImport.sent("x.csv", "ab", "Agnès Agent", NOW));

    @Test
    void itWaitsUntilANodeIsAtIt() {
        assertThat(file.state()).isEqualTo(ImportState.WAITING);
        assertThat(file.progress().startedAt()).isEmpty();

        assertThat(file.isClaimedBy("a", NOW, UNTIL)).isTrue();
        assertThat(file.state()).isEqualTo(ImportState.RUNNING);
        assertThat(file.progress().startedAt()).hasValue(NOW);
    }

    @Test
    void whileOneNodeIsAtItNoOtherOneIs() {
        assertThat(file.isClaimedBy("a", NOW, UNTIL)).isTrue();

        assertThat(file.isClaimedBy("b", UNTIL.minusMillis(1), UNTIL.plusSeconds(30)))
                .isFalse();
        assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> file.isStillHeldBy("b", UNTIL));
        assertThat(file.isClaimedBy("a", NOW, UNTIL)).isTrue();
    }

    @Test
    void aNodeThatIsNotHeardOfLosesItToTheNextOneAndCommitsNothingMore() {
        assertThat(file.isClaimedBy("a", NOW, UNTIL)).isTrue();
        assertThat(file.isClaimedBy("b", UNTIL, UNTIL.plusSeconds(30))).isTrue();

        assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> file.isStillHeldBy("a", UNTIL.plusSeconds(60)));
        assertThat(file.progress().startedAt()).hasValue(NOW);
    }

    @Test
    void eachStepRenewsTheLease() {
        assertThat(file.isClaimedBy("a", NOW, UNTIL)).isTrue();
        file.isStillHeldBy("a", UNTIL.plusSeconds(10));

        assertThat(file.isClaimedBy("b", UNTIL.plusSeconds(9), UNTIL.plusSeconds(60)))
                .isFalse();
    }

    @Test
    void aNodeThatIsStoppedLeavesItToWhoeverComesNext() {
        assertThat(file.isClaimedBy("a", NOW, UNTIL)).isTrue();
        file.isReleasedBy("b");
        assertThat(file.isClaimedBy("b", NOW, UNTIL)).isFalse();
        file.isReleasedBy("a");
        assertThat(file.isClaimedBy("b", NOW, UNTIL)).isTrue();
    }

    @Test
    void itsCountsGrowLineByLine() {
        assertThat(file.isClaimedBy("a", NOW, UNTIL)).isTrue();
        file.hasLines(3);
        file.counts(Outcome.OPENED);
        file.counts(Outcome.REFUSED);
        file.goesOnAfter(3);

        assertThat(file.progress().linesTotal()).hasValue(3);
        assertThat(file.progress().linesHandled()).isEqualTo(2);
        assertThatIllegalStateException().isThrownBy(() -> file.goesOnAfter(3));
    }

    @Test
    void whatIsDoneIsNobodysAndStaysDone() {
        assertThat(file.isClaimedBy("a", NOW, UNTIL)).isTrue();
        file.isHandled();
        file.isPutAway(NOW);

        assertThat(file.isHeld(NOW)).isFalse();
        assertThat(file.isClaimedBy("a", NOW, UNTIL)).isFalse();
        assertThat(file.progress().isFinished()).isTrue();
        assertThat(file.progress().finishedAt()).hasValue(NOW);
    }

    @Test
    void aNameIsShownWithoutWhatCannotBePrinted() {
        LandlordImport dropped = stored(LandlordImport.dropped("a\nb\u202E.csv", "ab", NOW));

        assertThat(dropped.progress().fileName()).isEqualTo("a?b?.csv");
        assertThat(dropped.fileName()).isEqualTo("a\nb\u202E.csv");
    }

    /** With an id, which the database gives. */
    private static LandlordImport stored(LandlordImport made) {
        try {
            Field id = LandlordImport.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(made, 4711L);
            return made;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
