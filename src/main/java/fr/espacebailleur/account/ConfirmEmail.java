package fr.espacebailleur.account;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/** The holder showed that his mails reach him at an address: it is his account's from now on. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ConfirmEmail {

    private final Accounts accounts;
    private final NoteEmailChange note;
    private final WriteJournal journal;
    private final Clock clock;

    @Inject
    ConfirmEmail(Accounts accounts, NoteEmailChange note, WriteJournal journal, Clock clock) {
        this.accounts = accounts;
        this.note = note;
        this.journal = journal;
        this.clock = clock;
    }

    protected ConfirmEmail() {
        this(null, null, null, null);
    }

    /**
     * @param address the one that he gave, or the one that takes its place
     * @throws EmailTaken when it belongs to another account by now; nothing was changed
     */
    public void of(long accountId, EmailAddress address) {
        Account account = accounts.lock(accountId);
        AccountCard before = account.card();
        Warrant holder = Warrant.of(accountId, before.holderName());
        if (before.email().filter(address::equals).isPresent()) {
            account.isReachedAt(address, clock.instant());
            journal.onAccount(accountId, holder, Act.EMAIL_CONFIRMED, address.value());
        } else {
            accounts.refuseTaken(address, accountId);
            account.isReachedAt(address, clock.instant());
            accounts.flushEmail();
            note.byHolder(before, address);
            journal.onAccount(accountId, holder, Act.EMAIL_CHANGED, CorrectEmail.change(before.email(), address));
        }
    }
}
