package fr.espacebailleur.organisation;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** An administrator takes the role back from another one, or lays it down himself; never the last one. */
@ApplicationScoped
@Transactional
public class WithdrawAdministrator {

    private final Administration administration;
    private final WriteJournal journal;
    private final Event<AdministratorWithdrawn> withdrawn;

    @Inject
    WithdrawAdministrator(
            Administration administration, WriteJournal journal, Event<AdministratorWithdrawn> withdrawn) {
        this.administration = administration;
        this.journal = journal;
        this.withdrawn = withdrawn;
    }

    protected WithdrawAdministrator() {
        this(null, null, null);
    }

    /**
     * @throws NotAdministrator when he is none
     * @throws UnknownMember when there is no such member in his organisation
     * @throws Refusal when that one does not administer, or is the last one who can
     */
    public void of(UserNumber member, Warrant by) {
        Membership membership = administration.member(administration.of(by), member);
        administration.refuseLast(membership);
        withdraw(membership, by);
    }

    void withdraw(Membership membership, Warrant by) {
        withdraw(membership, by, by.actorId());
    }

    /** He is not told which agent it was, nor why, in his data either: the reason is another one's. */
    void byTheCaf(Membership membership) {
        withdraw(membership, Warrant.ofPortal(), Optional.empty());
    }

    private void withdraw(Membership membership, Warrant by, Optional<Long> told) {
        membership.withdrawAdministration();
        journal.onAccount(membership.accountId(), by, Act.ADMINISTRATOR_WITHDRAWN, "");
        withdrawn.fire(new AdministratorWithdrawn(membership.accountId(), told));
    }
}
