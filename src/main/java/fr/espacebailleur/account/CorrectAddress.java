package fr.espacebailleur.account;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Letters to an account go to another address from now on. */
@ApplicationScoped
@Transactional
public class CorrectAddress {

    private final Accounts accounts;
    private final WriteJournal journal;
    private final Event<AddressCorrected> corrected;

    @Inject
    CorrectAddress(Accounts accounts, WriteJournal journal, Event<AddressCorrected> corrected) {
        this.accounts = accounts;
        this.journal = journal;
        this.corrected = corrected;
    }

    protected CorrectAddress() {
        this(null, null, null);
    }

    /**
     * @param address a known one
     * @throws Refusal when it was closed for good, and was not an organisation's
     */
    public void of(long accountId, PostalAddress address, Warrant by) {
        Account account = accounts.lock(accountId);
        if (!account.card().isOfOrganisation()) { // else letters to the organisation may go there still
            account.refuseClosed();
        }
        PostalAddress before = account.card().address();
        account.livesAt(address);
        journal.onAccount(accountId, by, Act.ADDRESS_CORRECTED, shown(before) + " → " + address.onOneLine());
        corrected.fire(new AddressCorrected(accountId));
    }

    private static String shown(PostalAddress address) {
        return address.isKnown() ? address.onOneLine() : "—";
    }
}
