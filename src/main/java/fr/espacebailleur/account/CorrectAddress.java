package fr.espacebailleur.account;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.PostalAddress;
import jakarta.enterprise.context.ApplicationScoped;
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

    @Inject
    CorrectAddress(Accounts accounts, WriteJournal journal) {
        this.accounts = accounts;
        this.journal = journal;
    }

    protected CorrectAddress() {
        this(null, null);
    }

    /** @param address a known one */
    public void of(long accountId, PostalAddress address, Warrant by) {
        Account account = accounts.lock(accountId);
        String before = onOneLine(account.card().address());
        account.livesAt(address);
        journal.onAccount(accountId, by, Act.ADDRESS_CORRECTED, before + " → " + onOneLine(address));
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
