package fr.espacebailleur.account;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

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
     * Why it cannot be closed so: it is closed already, an agent's, or an organisation's, of which its administrators
     * remove whom they want. Empty when it can.
     */
    public static Optional<Refusal> refusal(AccountCard account) {
        if (account.isClosed()) {
            return Optional.of(new Refusal("compte.ferme"));
        }
        if (account.isAgent()) {
            return Optional.of(new Refusal("fermeture.agent"));
        }
        return account.isOfOrganisation() ? Optional.of(new Refusal("fermeture.organisme")) : Optional.empty();
    }

    /** @throws Refusal see {@link #refusal} */
    public void of(long accountId, Warrant by) {
        AccountCard account = describe.lock(accountId);
        refusal(account).ifPresent(refusal -> {
            throw refusal;
        });
        close.of(accountId, SuspendedBy.CAF);
        journal.onAccount(accountId, by, Act.ACCOUNT_CLOSED, "");
        account.recipientOfNotices().ifPresent(told -> closed.fire(new AccountClosed(accountId, told)));
    }
}
