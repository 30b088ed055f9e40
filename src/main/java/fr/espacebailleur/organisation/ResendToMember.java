package fr.espacebailleur.organisation;

import fr.espacebailleur.issuing.ReissueCredentials;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** An administrator has both messages sent to a user again, by mail. */
@ApplicationScoped
@Transactional
public class ResendToMember {

    private final Administration administration;
    private final ReissueCredentials reissue;

    @Inject
    ResendToMember(Administration administration, ReissueCredentials reissue) {
        this.administration = administration;
        this.reissue = reissue;
    }

    protected ResendToMember() {
        this(null, null);
    }

    /**
     * A password that the user chose works until the new one is used.
     *
     * @throws NotAdministrator when he is none
     * @throws UnknownMember when there is no such member in his organisation
     * @throws Refusal when it is suspended
     */
    public void of(UserNumber member, Warrant by) {
        Membership membership = administration.member(administration.of(by), member);
        reissue.byOrganisation(membership.accountId(), by);
    }
}
