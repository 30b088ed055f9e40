package fr.espacebailleur.organisation;

import fr.espacebailleur.account.SuspendAccount;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** An administrator suspends a user: his sessions end at once, on every node. */
@ApplicationScoped
@Transactional
public class SuspendMember {

    private final Administration administration;
    private final SuspendAccount suspend;

    @Inject
    SuspendMember(Administration administration, SuspendAccount suspend) {
        this.administration = administration;
        this.suspend = suspend;
    }

    protected SuspendMember() {
        this(null, null);
    }

    /**
     * @throws NotAdministrator when he is none
     * @throws UnknownMember when there is no such member in his organisation
     * @throws Refusal when it is suspended already, or the last administrator
     */
    public void of(UserNumber member, Warrant by) {
        Membership membership = administration.member(administration.of(by), member);
        administration.refuseLast(membership);
        suspend.byOrganisation(membership.accountId(), by);
    }
}
