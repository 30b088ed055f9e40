package fr.espacebailleur.organisation;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.ReplaceAccount;
import fr.espacebailleur.account.SuspendAccount;
import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;

/** An agent decides whether an organisation keeps its first administrator. */
@ApplicationScoped
@Transactional
public class SettleObjection {

    private final Foundings foundings;
    private final Memberships memberships;
    private final Successions successions;
    private final Entitlements entitlements;
    private final WithdrawAdministrator withdraw;
    private final DescribeAccount describe;
    private final SuspendAccount suspend;
    private final ReplaceAccount replace;
    private final WriteJournal journal;
    private final Clock clock;

    @Inject
    SettleObjection(
            Foundings foundings,
            Memberships memberships,
            Successions successions,
            Entitlements entitlements,
            WithdrawAdministrator withdraw,
            DescribeAccount describe,
            SuspendAccount suspend,
            ReplaceAccount replace,
            WriteJournal journal,
            Clock clock) {
        this.foundings = foundings;
        this.memberships = memberships;
        this.successions = successions;
        this.entitlements = entitlements;
        this.withdraw = withdraw;
        this.describe = describe;
        this.suspend = suspend;
        this.replace = replace;
        this.journal = journal;
        this.clock = clock;
    }

    protected SettleObjection() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /** He stays. @throws Refusal when there is no objection to settle */
    public void dismiss(long founderId, Warrant by) {
        foundings
                .lock(founderId)
                .filter(Founding::isContested)
                .orElseThrow(() -> new Refusal("contestation.aucune"))
                .settle(clock.instant());
        journal.of(
                by, Act.FOUNDER_CONFIRMED, describe.of(founderId).userNumber().value());
    }

    /**
     * He goes, contested or not, also when he has left already: his account is closed for good, another one is opened in its place, with credentials by
     * letter, and whoever completes a first connection first founds the organisation anew. All whom he could have named
     * administrator are none any more.
     *
     * @param suspendInvited whether the accounts that administrators opened are suspended as well
     * @throws Refusal when he is not the first administrator, or no letter can reach the organisation
     */
    public void revoke(long founderId, boolean suspendInvited, Warrant by) {
        long organisationId =
                memberships.organisationOf(founderId).orElseThrow(() -> new Refusal("contestation.pas-premier"));
        memberships.lock(organisationId);
        Membership founder = memberships
                .of(founderId)
                .filter(Membership::isFounder)
                .orElseThrow(() -> new Refusal("contestation.pas-premier"));
        founder.isFounderNoMore();
        entitlements.replace(founderId, Set.of());
        foundings.lock(founderId).ifPresent(founding -> founding.settle(clock.instant()));
        successions.endAllOf(organisationId);
        memberships.ofOrganisation(organisationId).stream()
                .filter(membership -> membership.accountId() != founderId)
                .forEach(membership -> lose(membership, suspendInvited, by));
        journal.onAccount(founderId, by, Act.FOUNDER_REVOKED, "");
        replace.byLetter(founderId, by);
    }

    private void lose(Membership membership, boolean suspendInvited, Warrant by) {
        if (membership.isAdministrator()) {
            withdraw.byTheCaf(membership);
        }
        AccountCard account = describe.of(membership.accountId());
        if (suspendInvited && membership.invitedAt().isPresent() && !account.isClosed() && !account.isSuspended()) {
            suspend.of(account.id(), by.withoutReason());
        }
    }
}
