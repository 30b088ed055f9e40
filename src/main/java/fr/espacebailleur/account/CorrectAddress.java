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
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        String before = onOneLine(account.card().address());
        account.livesAt(address);
        journal.onAccount(accountId, by, Act.ADDRESS_CORRECTED, before + " → " + onOneLine(address));
        corrected.fire(new AddressCorrected(accountId));
    }

    private static String onOneLine(PostalAddress address) {
        return Stream.of(
                        address.line1(),
                        address.line2(),
                        address.line3(),
                        address.postalCode(),
                        address.commune(),
                        address.country())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), line -> line.isEmpty() ? "—" : line));
    }
}
