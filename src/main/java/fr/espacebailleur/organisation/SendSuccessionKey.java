package fr.espacebailleur.organisation;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.FindAccounts;
import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** A key goes by letter to an organisation's postal address: whoever of it enters the key becomes administrator. */
@ApplicationScoped
@Transactional
public class SendSuccessionKey {

    private final Successions successions;
    private final Memberships memberships;
    private final FindAccounts findAccounts;
    private final WriteJournal journal;
    private final Event<SuccessionKeyDue> due;
    private final Clock clock;

    @Inject
    SendSuccessionKey(
            Successions successions,
            Memberships memberships,
            FindAccounts findAccounts,
            WriteJournal journal,
            Event<SuccessionKeyDue> due,
            Clock clock) {
        this.successions = successions;
        this.memberships = memberships;
        this.findAccounts = findAccounts;
        this.journal = journal;
        this.due = due;
        this.clock = clock;
    }

    protected SendSuccessionKey() {
        this(null, null, null, null, null, null);
    }

    /**
     * An agent has one sent; a key that was sent before works no more.
     *
     * @param organisation any account of it
     * @throws Refusal when it is no organisation's, or the Caf knows no postal address of it
     */
    public void byTheCaf(AccountCard organisation, Warrant by) {
        if (!organisation.isOfOrganisation()) {
            throw new Refusal("succession.pas-organisme");
        }
        long organisationId = organisation.landlordId();
        memberships.lock(organisationId);
        Succession begun = Succession.begunByTheCaf(organisationId, clock.instant());
        successions.add(begun);
        if (!send(begun, organisation.id(), by)) {
            throw new Refusal("succession.sans-adresse");
        }
    }

    /** To whoever asked for it. @return false when the Caf knows no postal address: then it stays as it is */
    boolean toAsker(Succession succession) {
        return send(succession, succession.accountId().orElseThrow(), Warrant.ofPortal());
    }

    /** It is told on the account for which it is sent: whoever holds the one at the address may not be concerned. */
    private boolean send(Succession succession, long accountId, Warrant by) {
        Optional<AccountCard> addressed = findAccounts.atPostalAddress(succession.organisationId());
        addressed.ifPresent(account -> {
            successions.makeKeyDue(succession, clock.instant());
            journal.onAccount(accountId, by, Act.SUCCESSION_KEY_SENT, "");
            due.fire(new SuccessionKeyDue(account.id()));
        });
        return addressed.isPresent();
    }
}
