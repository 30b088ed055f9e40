package fr.espacebailleur.organisation;

import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** An administrator names his successor and lays the role down, both at once. */
@ApplicationScoped
@Transactional
public class HandOver {

    private final Administration administration;
    private final NameAdministrator name;
    private final WithdrawAdministrator withdraw;
    private final Memberships memberships;

    @Inject
    HandOver(
            Administration administration,
            NameAdministrator name,
            WithdrawAdministrator withdraw,
            Memberships memberships) {
        this.administration = administration;
        this.name = name;
        this.withdraw = withdraw;
        this.memberships = memberships;
    }

    protected HandOver() {
        this(null, null, null, null);
    }

    /**
     * @param successor may be one who administers already
     * @throws NotAdministrator when he is none
     * @throws UnknownMember when there is no such member in his organisation
     * @throws Refusal when the successor is suspended, has not completed the first connection, or is himself
     */
    public void to(UserNumber successor, Warrant by) {
        Membership next = administration.member(administration.of(by), successor);
        Membership own = memberships.of(by.actorId().orElseThrow()).orElseThrow();
        if (next.accountId() == own.accountId()) {
            throw new Refusal("administrateur.successeur");
        }
        if (!next.isAdministrator()) {
            name.name(next, by);
        }
        administration.refuseLast(own);
        withdraw.withdraw(own, by);
    }
}
