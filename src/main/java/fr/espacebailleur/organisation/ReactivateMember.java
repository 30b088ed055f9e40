package fr.espacebailleur.organisation;

import fr.espacebailleur.account.ReactivateAccount;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** An administrator lets a suspended user in again, with the password that he had. */
@ApplicationScoped
@Transactional
public class ReactivateMember {

    private final Administration administration;
    private final ReactivateAccount reactivate;

    @Inject
    ReactivateMember(Administration administration, ReactivateAccount reactivate) {
        this.administration = administration;
        this.reactivate = reactivate;
    }

    protected ReactivateMember() {
        this(null, null);
    }

    /**
     * @throws NotAdministrator when he is none
     * @throws UnknownMember when there is no such member in his organisation
     * @throws Refusal when it is not suspended, or the Caf suspended it
     */
    public void of(UserNumber member, Warrant by) {
        Membership membership = administration.member(administration.of(by), member);
        reactivate.byOrganisation(membership.accountId(), by);
    }
}
