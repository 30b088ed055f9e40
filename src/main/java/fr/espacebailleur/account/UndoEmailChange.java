package fr.espacebailleur.account;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Whoever reads the mails at an account's address before objects to its change: the account has that address again. Who
 * made the change may know the password, so {@code credential} makes it useless.
 */
@ApplicationScoped
@Transactional
public class UndoEmailChange {

    private final EmailChanges changes;
    private final Accounts accounts;
    private final WriteJournal journal;
    private final Event<EmailChangeUndone> undone;
    private final Clock clock;

    @Inject
    UndoEmailChange(
            EmailChanges changes,
            Accounts accounts,
            WriteJournal journal,
            Event<EmailChangeUndone> undone,
            Clock clock) {
        this.changes = changes;
        this.accounts = accounts;
        this.journal = journal;
        this.undone = undone;
        this.clock = clock;
    }

    protected UndoEmailChange() {
        this(null, null, null, null, null);
    }

    /** What became of the address before. */
    public enum Outcome {
        RESTORED,
        /** Another account took it meanwhile: only the Caf can help. */
        TAKEN_MEANWHILE
    }

    /** When the change was made that could be undone with this token; empty for a forged, old and used one alike. */
    public Optional<Instant> changedAt(String token) {
        return changes.by(new Token(token))
                .filter(change -> change.isOpenToObjection(clock.instant()))
                .filter(change -> !accounts.get(change.accountId()).isClosed())
                .map(EmailChange::changedAt);
    }

    /**
     * Changes made after that one are undone with it: whoever made it may have made them, too.
     *
     * @return empty for a forged, old and used token alike, and when the account was closed; nothing was changed
     * @throws EmailTaken when another account takes the address at this very instant; nothing was changed
     */
    public Optional<Outcome> with(String token) {
        Token objection = new Token(token);
        return changes.by(objection)
                .map(change ->
                        accounts.lock(change.accountId())) // first: else two who object would wait for each other
                .filter(account -> !account.isClosed())
                .flatMap(account -> changes.lockBy(objection)
                        .filter(change -> change.isOpenToObjection(clock.instant()))
                        .map(change -> undo(account, change)));
    }

    private Outcome undo(Account account, EmailChange change) {
        Instant now = clock.instant();
        AccountCard current = account.card();
        changes.laterThan(change).forEach(later -> later.undo(now));
        change.undo(now);
        Outcome outcome =
                accounts.isTakenByAnother(change.before(), account.id()) ? Outcome.TAKEN_MEANWHILE : Outcome.RESTORED;
        if (outcome == Outcome.RESTORED) {
            account.isReachedAt(change.before(), now);
        } else {
            account.mistrustEmail();
        }
        EmailAddress refused = current.email().orElseThrow();
        undone.fire(new EmailChangeUndone(account.id(), refused)); // before anything of it is written
        accounts.flushEmail();
        journal.onAccount(
                account.id(),
                Warrant.of(account.id(), current.holderName()),
                Act.EMAIL_CHANGE_UNDONE,
                CorrectEmail.change(Optional.of(refused), outcome == Outcome.RESTORED ? change.before() : refused));
        return outcome;
    }
}
