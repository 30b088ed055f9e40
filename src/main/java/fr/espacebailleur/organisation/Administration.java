package fr.espacebailleur.organisation;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * What every act of an administrator has in common: whoever acts administers the organisation at that very instant, and
 * whomever it is about belongs to it. Of two acts in one organisation one waits for the other, on every node.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Administration {

    private final Memberships memberships;
    private final FindMembers findMembers;
    private final FindAdministrators findAdministrators;
    private final DescribeAccount describe;

    @Inject
    Administration(
            Memberships memberships,
            FindMembers findMembers,
            FindAdministrators findAdministrators,
            DescribeAccount describe) {
        this.memberships = memberships;
        this.findMembers = findMembers;
        this.findAdministrators = findAdministrators;
        this.describe = describe;
    }

    protected Administration() {
        this(null, null, null, null);
    }

    /**
     * @param by the administrator who acts
     * @return his organisation, in which nobody else acts until the transaction ends
     * @throws NotAdministrator when he is none, or none any more
     */
    long of(Warrant by) {
        long actorId = by.actorId().orElseThrow(NotAdministrator::new);
        long organisationId = memberships.organisationOf(actorId).orElseThrow(NotAdministrator::new);
        memberships.lock(organisationId);
        if (findMembers.find(actorId).filter(MemberCard::isActiveAdministrator).isEmpty()) {
            throw new NotAdministrator();
        }
        return organisationId;
    }

    /** @throws UnknownMember when there is no such member in this organisation */
    Membership member(long organisationId, UserNumber userNumber) {
        return describe.idOf(userNumber)
                .flatMap(memberships::of)
                .filter(membership -> membership.organisationId() == organisationId)
                .filter(membership -> !describe.of(membership.accountId()).isClosed())
                .orElseThrow(UnknownMember::new);
    }

    /** @throws Refusal when nobody but this one can act as administrator */
    void refuseLast(Membership administrator) {
        boolean another = findAdministrators.idsOf(administrator.organisationId()).stream()
                .anyMatch(id -> id != administrator.accountId());
        if (administrator.isAdministrator() && !another) {
            throw new Refusal("administrateur.dernier");
        }
    }
}
