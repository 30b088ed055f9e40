package fr.espacebailleur.account;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Mails to an account go to another address from now on. */
@ApplicationScoped
@Transactional
public class CorrectEmail {

    private final Accounts accounts;
    private final WriteJournal journal;

    @Inject
    CorrectEmail(Accounts accounts, WriteJournal journal) {
        this.accounts = accounts;
        this.journal = journal;
    }

    protected CorrectEmail() {
        this(null, null);
    }

    /** @throws EmailTaken when the address belongs to another account; nothing was changed */
    public void of(long accountId, EmailAddress email, Warrant by) {
        if (accounts.isTakenByAnother(email, accountId)) {
            throw new EmailTaken();
        }
        Account account = accounts.lock(accountId);
        String before = account.card().recipient().map(EmailAddress::value).orElse("—");
        account.isWrittenTo(email);
        accounts.flushEmail();
        journal.onAccount(accountId, by, Act.EMAIL_CORRECTED, before + " → " + email.value());
    }
}
