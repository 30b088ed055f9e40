package fr.espacebailleur.organisation;

import fr.espacebailleur.account.CorrectEmail;
import fr.espacebailleur.account.EmailTaken;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** An administrator changes where mails to a user go; the address before is told. */
@ApplicationScoped
@Transactional
public class CorrectMemberEmail {

    private final Administration administration;
    private final CorrectEmail correct;

    @Inject
    CorrectMemberEmail(Administration administration, CorrectEmail correct) {
        this.administration = administration;
        this.correct = correct;
    }

    protected CorrectMemberEmail() {
        this(null, null);
    }

    /**
     * @throws NotAdministrator when he is none
     * @throws UnknownMember when there is no such member in his organisation
     * @throws EmailTaken when the address belongs to another account, whoever's
     */
    public void of(UserNumber member, EmailAddress email, Warrant by) {
        Membership membership = administration.member(administration.of(by), member);
        correct.byOrganisation(membership.accountId(), email, by);
    }
}
