package fr.espacebailleur.account;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.LegalName;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;

/**
 * An organisation's account is in the wrong hands: it is closed for good, as is the one that was opened in its place should
 * it be closed already, and another one of the same reference and département is opened, of which nobody has the
 * credentials yet.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY) // whoever replaces it writes in the journal why
public class ReplaceAccount {

    private final Accounts accounts;
    private final CloseAccount close;
    private final AllocateCodes allocate;
    private final WriteJournal journal;
    private final Event<AccountOpened> opened;
    private final Clock clock;

    @Inject
    ReplaceAccount(
            Accounts accounts,
            CloseAccount close,
            AllocateCodes allocate,
            WriteJournal journal,
            Event<AccountOpened> opened,
            Clock clock) {
        this.accounts = accounts;
        this.close = close;
        this.allocate = allocate;
        this.journal = journal;
        this.opened = opened;
        this.clock = clock;
    }

    protected ReplaceAccount() {
        this(null, null, null, null, null, null);
    }

    /**
     * By letter only: whoever has the account may read its mails.
     *
     * @return the new account's id
     * @throws Refusal when the Caf did not open it, or knows no postal address
     */
    public long byLetter(long accountId, Warrant by) {
        AccountCard card = accounts.lock(accountId).card();
        if (!card.isOfOrganisation() || card.isOpenedByOrganisation()) {
            throw new Refusal("contestation.pas-de-la-caf");
        }
        if (!card.address().isKnown()) {
            throw new Refusal("renvoi.sans-adresse");
        }
        NewAccount again = new NewAccount(
                card.reference().orElseThrow(),
                Optional.empty(),
                Optional.of(new NewAccount.Entity(
                        card.landlord().orElseThrow().siret().orElseThrow(), new LegalName(card.landlordName()))),
                card.department().orElseThrow(),
                Optional.empty(),
                card.address(),
                Optional.empty(),
                Channel.LETTER);
        close(accountId);
        accounts.at(card.landlordId(), again.reference(), again.department()).ifPresent(other -> closeOther(other, by));
        accounts.flush();
        Account next = accounts.add(new Account(
                accounts.organisation(card.landlordId()),
                again,
                allocate.loginName(),
                allocate.userNumber(),
                clock.instant()));
        accounts.flush();
        opened.fire(new AccountOpened(next.id(), Channel.LETTER));
        return next.id();
    }

    /** Its holder reads that it was closed, and not why this one is in the wrong hands. */
    private void closeOther(Account other, Warrant by) {
        boolean closedBefore = other.isClosed();
        close(other.id());
        if (!closedBefore) {
            journal.onAccount(other.id(), by.withoutReason(), Act.ACCOUNT_CLOSED, "");
        }
    }

    private void close(long accountId) {
        close.of(accountId, SuspendedBy.CAF);
        accounts.lock(accountId).giveReferenceBack(); // what an older release closed has it still
    }
}
