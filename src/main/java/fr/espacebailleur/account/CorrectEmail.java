package fr.espacebailleur.account;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Mails to an account go to another address from now on; the address before is told. */
@ApplicationScoped
@Transactional
public class CorrectEmail {

    private final Accounts accounts;
    private final NoteEmailChange note;
    private final WriteJournal journal;
    private final Event<EmailCorrected> corrected;

    @Inject
    CorrectEmail(Accounts accounts, NoteEmailChange note, WriteJournal journal, Event<EmailCorrected> corrected) {
        this.accounts = accounts;
        this.note = note;
        this.journal = journal;
        this.corrected = corrected;
    }

    protected CorrectEmail() {
        this(null, null, null, null);
    }

    /**
     * @throws EmailTaken when the address belongs to another account; nothing was changed
     * @throws Refusal when it was closed for good: the address would be nobody else's any more
     */
    public void of(long accountId, EmailAddress email, Warrant by) {
        correct(accountId, email, by, Act.EMAIL_CORRECTED);
    }

    /**
     * @throws EmailTaken when the address belongs to another account; nothing was changed
     * @throws Refusal when it was closed for good: the address would be nobody else's any more
     */
    public void byOrganisation(long accountId, EmailAddress email, Warrant by) {
        correct(accountId, email, by, Act.MEMBER_EMAIL_CORRECTED);
    }

    private void correct(long accountId, EmailAddress email, Warrant by, Act act) {
        Account account = accounts.lock(accountId);
        account.refuseClosed();
        accounts.refuseTaken(email, accountId);
        AccountCard before = account.card();
        account.isWrittenTo(email);
        accounts.flushEmail();
        note.byOthers(before, email);
        corrected.fire(new EmailCorrected(accountId));
        journal.onAccount(accountId, by, act, change(before.recipientOfNotices(), email));
    }

    static String change(Optional<EmailAddress> before, EmailAddress after) {
        return before.map(EmailAddress::value).orElse("—") + " → " + after.value();
    }
}
