package fr.espacebailleur.account;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * An agent closes an individual landlord's account for good: he asked for it, lets nothing there any more, or has died.
 * The address where its mails went is told.
 */
@ApplicationScoped
@Transactional
public class CloseIndividualAccount {

    private final DescribeAccount describe;
    private final CloseAccount close;
    private final WriteJournal journal;
    private final Event<AccountClosed> closed;

    @Inject
    CloseIndividualAccount(
            DescribeAccount describe, CloseAccount close, WriteJournal journal, Event<AccountClosed> closed) {
        this.describe = describe;
        this.close = close;
        this.journal = journal;
        this.closed = closed;
    }

    protected CloseIndividualAccount() {
        this(null, null, null, null);
    }

    /**
     * @throws Refusal when it is closed already, an agent's, or an organisation's, of which its administrators remove whom
     *     they want
     */
    public void of(long accountId, Warrant by) {
        AccountCard account = describe.lock(accountId);
        if (account.isClosed()) {
            throw new Refusal("compte.ferme");
        }
        if (account.isAgent()) {
            throw new Refusal("fermeture.agent");
        }
        if (account.isOfOrganisation()) {
            throw new Refusal("fermeture.organisme");
        }
        close.of(accountId, SuspendedBy.CAF);
        journal.onAccount(accountId, by, Act.ACCOUNT_CLOSED, "");
        account.recipientOfNotices().ifPresent(told -> closed.fire(new AccountClosed(accountId, told)));
    }
}
