package fr.espacebailleur.issuing;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import fr.espacebailleur.account.OpenAccount;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An import takes a step, whole or not at all: accounts, what came of their lines, and how far the file has come are
 * committed together.
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
class AdvanceImport {

    private final Imports imports;
    private final OpenAccount openAccount;
    private final Clock clock;

    @Inject
    AdvanceImport(Imports imports, OpenAccount openAccount, Clock clock) {
        this.imports = imports;
        this.openAccount = openAccount;
        this.clock = clock;
    }

    protected AdvanceImport() {
        this(null, null, null);
    }

    /** Begins the import of a file, or finds the one that was stopped before its end. */
    public ImportProgress begin(String fileName, String sha256) {
        LandlordImport found = imports.unfinished(fileName, sha256)
                .orElseGet(() -> imports.add(new LandlordImport(fileName, sha256, clock.instant())));
        return new ImportProgress(found.id(), found.isRunning(), found.lastLine());
    }

    /**
     * Opens the accounts of these lines, or notes why not.
     *
     * @param lines at least one, in the order of the file
     */
    public void by(long importId, List<ImportLine> lines) {
        lines.forEach(line -> imports.add(handle(importId, line)));
        imports.get(importId).goesOnAfter(lines.get(lines.size() - 1).number());
    }

    /** There are no more lines. */
    public void end(long importId) {
        imports.get(importId).isHandled();
    }

    /** What came of the lines after this one, in the order of the file, at most so many. */
    public List<ImportOutcome> outcomes(long importId, int afterLine, int atMost) {
        return imports.outcomes(importId, afterLine, atMost);
    }

    /** The file and its report are where they belong; tells how many lines came out how. */
    public Map<Outcome, Long> putAway(long importId) {
        imports.get(importId).isPutAway(clock.instant());
        return Arrays.stream(Outcome.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        outcome -> imports.count(importId, outcome),
                        Long::sum,
                        () -> new EnumMap<>(Outcome.class)));
    }

    /** No file is in hand: those that were handled had been put away when we were stopped. */
    public void putAwayAll() {
        imports.handled().forEach(handled -> handled.isPutAway(clock.instant()));
    }

    private ImportOutcome handle(long importId, ImportLine line) {
        if (line.account().isEmpty()) {
            return new ImportOutcome(importId, line, Outcome.REFUSED, line.reason());
        }
        try {
            return switch (openAccount.of(line.account().get())) {
                case OPENED -> opened(importId, line, Stream.empty());
                case OPENED_WITH_KNOWN_EMAIL -> opened(importId, line, Stream.of("rapport.mail-connu"));
                case ALREADY_OPEN ->
                    new ImportOutcome(importId, line, Outcome.UNCHANGED, ReportTexts.of("rapport.existe"));
            };
        } catch (Refusal refusal) {
            return new ImportOutcome(importId, line, Outcome.REFUSED, refusal.text());
        }
    }

    /** @param notes keys of what else is to be known of the new account */
    private static ImportOutcome opened(long importId, ImportLine line, Stream<String> notes) {
        boolean byLetter = line.account().orElseThrow().channel() == Channel.LETTER;
        String reason = Stream.concat(notes, byLetter ? Stream.of("rapport.courriers") : Stream.empty())
                .map(ReportTexts::of)
                .collect(Collectors.joining(" "));
        return new ImportOutcome(importId, line, Outcome.OPENED, reason);
    }
}
