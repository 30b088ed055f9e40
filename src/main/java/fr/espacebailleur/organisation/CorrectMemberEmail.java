package fr.espacebailleur.organisation;

import fr.espacebailleur.account.CorrectEmail;
import fr.espacebailleur.account.EmailTaken;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/** An administrator changes where mails to a user go; the address before is told. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED) // whoever asks for the address begins one
public class CorrectMemberEmail {

    private final Administration administration;
    private final CorrectEmail correct;
    private final AskForEmail askForEmail;

    @Inject
    CorrectMemberEmail(Administration administration, CorrectEmail correct, AskForEmail askForEmail) {
        this.administration = administration;
        this.correct = correct;
        this.askForEmail = askForEmail;
    }

    protected CorrectMemberEmail() {
        this(null, null, null);
    }

    /**
     * @throws NotAdministrator when he is none
     * @throws UnknownMember when there is no such member in his organisation
     * @throws EmailTaken when the address belongs to another account, whoever's
     * @throws fr.espacebailleur.shared.Refusal when too many addresses that he gave were others'
     */
    public void of(UserNumber member, EmailAddress email, Warrant by) {
        Optional<Void> unused = askForEmail.take(email, by, () -> {
            Membership membership = administration.member(administration.of(by), member);
            correct.byOrganisation(membership.accountId(), email, by);
            return Optional.empty();
        });
    }
}
