package fr.espacebailleur.issuing;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.espacebailleur.account.Answer;
import fr.espacebailleur.account.OpenAccount;
import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * An import takes a step, whole or not at all: accounts, what came of their lines, how far the file has come and whose
 * it is are committed together.
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
class AdvanceImport {

    private final Imports imports;
    private final OpenAccount openAccount;
    private final WriteJournal journal;
    private final ThisNode node;
    private final Clock clock;
    private final Duration lease;

    @Inject
    AdvanceImport(
            Imports imports,
            OpenAccount openAccount,
            WriteJournal journal,
            ThisNode node,
            Clock clock,
            @ConfigProperty(name = "portal.import.lease") Duration lease) {
        this.imports = imports;
        this.openAccount = openAccount;
        this.journal = journal;
        this.node = node;
        this.clock = clock;
        this.lease = lease;
    }

    protected AdvanceImport() {
        this(null, null, null, null, null, null);
    }

    /** What {@link #begin} found or made. */
    record Begun(long importId, boolean isNew) {}

    /** Begins the import of a file that was dropped, or finds the one that is not done, on whatever node. */
    public Begun begin(String fileName, String sha256) {
        Optional<LandlordImport> found = imports.unfinished(sha256);
        return new Begun(
                found.orElseGet(() -> imports.add(LandlordImport.dropped(fileName, sha256, clock.instant())))
                        .id(),
                found.isEmpty());
    }

    /** The file was gone: there is nothing to import. */
    public void withdraw(long importId) {
        imports.remove(imports.lock(importId));
    }

    /** The import of a file that somebody sent; empty as long as it is only just arriving. */
    public Optional<ImportProgress> sent(String sha256) {
        return imports.sent(sha256).map(LandlordImport::progress);
    }

    /** Not when it was withdrawn. */
    public boolean isThere(long importId) {
        return imports.find(importId).isPresent();
    }

    /** This node alone is at this import from now on; not if another one is, or if it is done. */
    public boolean claim(long importId) {
        Instant now = clock.instant();
        return imports.lock(importId).isClaimedBy(node.name(), now, now.plus(lease));
    }

    /** @throws LeaseLost when another node is at it */
    public void renew(long importId) {
        LandlordImport unused = held(importId);
    }

    /** Whoever comes next goes on with it. */
    public void release(long importId) {
        imports.lock(importId).isReleasedBy(node.name());
    }

    /** How far it has come. */
    public ImportProgress progress(long importId) {
        return imports.get(importId).progress();
    }

    /** As it was dropped or sent: not for a page. */
    public String fileName(long importId) {
        return imports.get(importId).fileName();
    }

    /** So many landlords are in the file. */
    public void hasLines(long importId, int total) {
        held(importId).hasLines(total);
    }

    /**
     * Opens the accounts of these lines, or notes why not.
     *
     * @param lines at least one, in the order of the file
     * @return how many lines have their outcome now
     * @throws LeaseLost when another node is at it
     */
    @CanIgnoreReturnValue
    public int by(long importId, List<ImportLine> lines) {
        LandlordImport advanced = held(importId);
        Iterator<Answer> answers = openAccount
                .each(lines.stream().flatMap(line -> line.account().stream()).toList())
                .iterator();
        for (ImportLine line : lines) {
            ImportOutcome outcome = imports.add(
                    line.account().isPresent()
                            ? outcome(importId, line, answers.next())
                            : new ImportOutcome(importId, line, Outcome.REFUSED, line.reason()));
            advanced.counts(outcome.outcome());
        }
        advanced.goesOnAfter(lines.get(lines.size() - 1).number());
        return advanced.progress().linesHandled();
    }

    /** The tables are a multiple of what they were: the database looks again at how it finds things in them. */
    public void haveGrown() {
        imports.analyse();
    }

    /** There are no more lines. */
    public void end(long importId) {
        held(importId).isHandled();
    }

    /** What came of the lines after this one, in the order of the file, at most so many. */
    public List<ImportOutcome> outcomes(long importId, int afterLine, int atMost) {
        return imports.outcomes(importId, afterLine, atMost);
    }

    /** The file and its report are where they belong. */
    public ImportProgress putAway(long importId) {
        return putAway(held(importId), clock.instant());
    }

    /**
     * Those that were handled, and that nobody is at any more, had been put away when their node was stopped.
     *
     * @param inHand tells of a file's name and SHA-256 whether we still have it
     */
    public void putAwayWhatIsNotInHand(BiPredicate<String, String> inHand) {
        Instant now = clock.instant();
        imports.handled().stream()
                .filter(handled -> !handled.isHeld(now) && !inHand.test(handled.fileName(), handled.sha256()))
                .forEach(handled -> putAway(handled, now));
    }

    @CanIgnoreReturnValue
    private ImportProgress putAway(LandlordImport handled, Instant now) {
        handled.isPutAway(now);
        ImportProgress done = handled.progress();
        journal.of(
                Warrant.ofPortal(),
                Act.IMPORT_DONE,
                ReportTexts.of("rapport.bilan", done.fileName(), done.opened(), done.unchanged(), done.refused()));
        return done;
    }

    private LandlordImport held(long importId) {
        LandlordImport held = imports.get(importId);
        held.isStillHeldBy(node.name(), clock.instant().plus(lease));
        return held;
    }

    private static ImportOutcome outcome(long importId, ImportLine line, Answer answer) {
        if (answer.refusal().isPresent()) {
            return new ImportOutcome(
                    importId, line, Outcome.REFUSED, answer.refusal().get().text());
        }
        return switch (answer.opening().orElseThrow()) {
            case OPENED -> opened(importId, line, Stream.empty());
            case OPENED_WITH_KNOWN_EMAIL -> opened(importId, line, Stream.of("rapport.mail-connu"));
            case ALREADY_OPEN -> new ImportOutcome(importId, line, Outcome.UNCHANGED, ReportTexts.of("rapport.existe"));
        };
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
