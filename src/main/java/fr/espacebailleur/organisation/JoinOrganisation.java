package fr.espacebailleur.organisation;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.FindAccounts;
import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;

/**
 * Whoever completes his first connection joins his organisation; the first one who came with credentials from the Caf
 * becomes its administrator, and administrators hear of each other one.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class JoinOrganisation {

    private final Memberships memberships;
    private final Foundings foundings;
    private final Entitlements entitlements;
    private final FindAccounts findAccounts;
    private final FindAdministrators findAdministrators;
    private final DescribeAccount describe;
    private final WriteJournal journal;
    private final Event<OrganisationFounded> founded;
    private final Event<MemberJoined> joined;
    private final Clock clock;

    @Inject
    JoinOrganisation(
            Memberships memberships,
            Foundings foundings,
            Entitlements entitlements,
            FindAccounts findAccounts,
            FindAdministrators findAdministrators,
            DescribeAccount describe,
            WriteJournal journal,
            Event<OrganisationFounded> founded,
            Event<MemberJoined> joined,
            Clock clock) {
        this.memberships = memberships;
        this.foundings = foundings;
        this.entitlements = entitlements;
        this.findAccounts = findAccounts;
        this.findAdministrators = findAdministrators;
        this.describe = describe;
        this.journal = journal;
        this.founded = founded;
        this.joined = joined;
        this.clock = clock;
    }

    protected JoinOrganisation() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /** Whoever acts in an organisation locks it first, then an account of it: two who do otherwise wait for each other. */
    public void lock(long organisationId) {
        memberships.lock(organisationId);
    }

    /**
     * In the transaction that completes the first connection, so that neither happens without the other. The organisation
     * is locked already.
     */
    public void with(long accountId, long organisationId) {
        memberships.of(accountId).ifPresentOrElse(this::joinAsInvited, () -> joinByTheCaf(accountId, organisationId));
    }

    private void joinAsInvited(Membership invited) {
        invited.join(clock.instant());
        note(describe.of(invited.accountId()), Act.MEMBER_JOINED);
    }

    private void joinByTheCaf(long accountId, long organisationId) {
        Instant now = clock.instant();
        boolean founder = !memberships.hasFounder(organisationId);
        memberships.add(Membership.ofTheCaf(accountId, organisationId, founder, now));
        AccountCard account = describe.of(accountId);
        entitlements.grantAllIn(account.department().orElseThrow(), accountId);
        note(account, founder ? Act.FOUNDER_NAMED : Act.MEMBER_JOINED);
        if (founder) {
            foundings.add(new Founding(accountId, organisationId, now));
            founded.fire(new OrganisationFounded(
                    accountId, findAccounts.atPostalAddress(organisationId).map(AccountCard::id)));
        } else {
            joined.fire(new MemberJoined(accountId, findAdministrators.idsOf(organisationId)));
        }
    }

    private void note(AccountCard account, Act act) {
        journal.onAccount(account.id(), Warrant.of(account.id(), account.holderName()), act, "");
    }
}
