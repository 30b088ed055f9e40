package fr.espacebailleur.account;

import fr.espacebailleur.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whoever reads the mails at the address before hears of the change, and may object to one that he did not make. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class NoteEmailChange {

    private final EmailChanges changes;
    private final Event<EmailChanged> changed;
    private final Clock clock;
    private final Duration objection;

    @Inject
    NoteEmailChange(
            EmailChanges changes,
            Event<EmailChanged> changed,
            Clock clock,
            @ConfigProperty(name = "portal.email-change.objection") Duration objection) {
        this.changes = changes;
        this.changed = changed;
        this.clock = clock;
        this.objection = objection;
    }

    protected NoteEmailChange() {
        this(null, null, null, null);
    }

    /** By the holder: he may object from the address that he had confirmed. */
    void byHolder(AccountCard before, EmailAddress after) {
        note(
                before,
                after,
                before.confirmedEmail().map(confirmed -> clock.instant().plus(objection)));
    }

    /**
     * By an agent or an administrator, who corrects an address because it is wrong: it may be a stranger's, who hears of
     * the correction and may ask the Caf, but cannot take the account back to himself.
     */
    void byOthers(AccountCard before, EmailAddress after) {
        note(before, after, Optional.empty());
    }

    private void note(AccountCard before, EmailAddress after, Optional<Instant> objectionUntil) {
        before.recipientOfNotices().filter(told -> !told.equals(after)).ifPresent(told -> {
            changes.add(new EmailChange(before.id(), told, after, afterAllBefore(before.id()), objectionUntil));
            changed.fire(new EmailChanged(before.id(), told));
        });
    }

    /** Now, as exactly as the database keeps it; later than the one before also where its node's clock is ahead. */
    private Instant afterAllBefore(long accountId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return changes.lastAt(accountId)
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .orElse(now);
    }
}
