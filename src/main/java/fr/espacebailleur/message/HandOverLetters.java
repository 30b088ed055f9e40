package fr.espacebailleur.message;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands due letters over in batches, folders of the outbox that a printer takes as they are.
 *
 * <p>A letter stays due until its batch is whole under its name. A crash before leaves it due, a crash after it may have
 * it printed twice: then the password of the later one works.
 */
@ApplicationScoped
class HandOverLetters {

    static final int MOST_IN_A_BATCH = 500;

    /** Long before another node would take the same letters for forsaken. */
    private static final Duration LONGEST_BATCH = Duration.ofMinutes(2);

    private static final Logger LOG = System.getLogger(HandOverLetters.class.getName());

    @Inject
    private Rounds rounds;

    private final Outbox outbox;
    private final DescribeAccount describe;
    private final WriteLetter writeLetter;
    private final PrintLetter printLetter;
    private final Clock clock;
    private final Path folder;
    private final Duration gathering;

    @Inject
    HandOverLetters(
            Outbox outbox,
            DescribeAccount describe,
            WriteLetter writeLetter,
            PrintLetter printLetter,
            Clock clock,
            @ConfigProperty(name = "portal.outbox.directory") File outboxDirectory,
            @ConfigProperty(name = "portal.letters.interval") Duration gathering) {
        this.outbox = outbox;
        this.describe = describe;
        this.writeLetter = writeLetter;
        this.printLetter = printLetter;
        this.clock = clock;
        this.folder = outboxDirectory.toPath().resolve("courriers");
        this.gathering = gathering;
    }

    protected HandOverLetters() {
        this(null, null, null, null, null, new File(""), null);
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        rounds.begin(gathering, "letters stay due", this::allDue);
    }

    /** @throws IOException when the disk refuses: every letter that is not in a whole batch stays due */
    void allDue() throws IOException {
        List<Long> due = ripe();
        while (!due.isEmpty()) {
            inOneBatch(due);
            due = ripe();
        }
    }

    /** Those for a batch: one that is full, or whose first letter has waited long enough for others. */
    private List<Long> ripe() {
        List<Long> due = outbox.due(Channel.LETTER, MOST_IN_A_BATCH);
        boolean full = due.size() == MOST_IN_A_BATCH;
        return full || outbox.isAnyDueFor(Channel.LETTER, gathering) ? due : List.of();
    }

    private void inOneBatch(List<Long> due) throws IOException {
        List<Long> taken = new ArrayList<>();
        List<Long> inBatch = new ArrayList<>();
        Instant latest = clock.instant().plus(LONGEST_BATCH);
        try (LetterBatch batch = LetterBatch.begin(folder, clock.instant())) {
            for (long id : due) {
                if (clock.instant().isBefore(latest)) {
                    Optional<Outbox.Taken> message = outbox.take(id);
                    message.ifPresent(mine -> taken.add(id));
                    if (message.isPresent() && print(message.get(), batch)) {
                        inBatch.add(id);
                    }
                }
            }
            if (!batch.isEmpty()) {
                batch.complete();
            }
        } catch (IOException diskRefuses) {
            taken.forEach(outbox::postpone);
            throw diskRefuses;
        }
        inBatch.forEach(outbox::handedOver);
    }

    private static boolean isSilent(Message.Kind kind, AccountCard account) {
        return account.isSuspended() && !kind.isSentWhileSuspended();
    }

    /** @return whether it is in the batch now */
    private boolean print(Outbox.Taken message, LetterBatch batch) throws IOException {
        AccountCard account = describe.of(message.accountId());
        if (isSilent(message.kind(), account)) {
            outbox.withhold(message);
            return false;
        }
        try {
            Optional<Letter> letter = writeLetter.of(message, account);
            if (letter.isEmpty()) {
                outbox.supersede(message.id());
                return false;
            }
            batch.add(
                    message.kind(), account.userNumber(), message.id(), file -> printLetter.print(letter.get(), file));
            return true;
        } catch (UnprintableLetter unprintable) {
            outbox.refused(message.id());
            LOG.log(
                    Level.WARNING,
                    "message {0} cannot be handed over: {1}",
                    String.valueOf(message.id()),
                    unprintable.getMessage());
            return false;
        } catch (RuntimeException unknown) { // whatever is wrong with this one, the others go on
            outbox.postpone(message.id()); // unless the database is away
            LOG.log(Level.WARNING, "message {0} stays due: {1}", String.valueOf(message.id()), unknown.toString());
            return false;
        }
    }
}
