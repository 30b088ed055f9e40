package fr.espacebailleur.organisation;

import fr.espacebailleur.account.AccountReactivated;
import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;

/** An administrator confirms that users still belong to his organisation. */
@ApplicationScoped
@Transactional
public class ConfirmMembers {

    private final Administration administration;
    private final Memberships memberships;
    private final WriteJournal journal;
    private final Clock clock;

    @Inject
    ConfirmMembers(Administration administration, Memberships memberships, WriteJournal journal, Clock clock) {
        this.administration = administration;
        this.memberships = memberships;
        this.journal = journal;
        this.clock = clock;
    }

    protected ConfirmMembers() {
        this(null, null, null, null);
    }

    /**
     * @throws NotAdministrator when he is none
     * @throws UnknownMember when one of them is no member of his organisation; then nobody was confirmed
     */
    public void of(Collection<UserNumber> members, Warrant by) {
        long organisationId = administration.of(by);
        members.stream()
                .map(member -> administration.member(organisationId, member))
                .forEach(membership -> {
                    membership.confirm(clock.instant());
                    journal.onAccount(membership.accountId(), by, Act.MEMBER_CONFIRMED, "");
                });
    }

    /** Whoever let him in again said so, an administrator or an agent: else the next review would suspend him at once. */
    void isIn(@Observes AccountReactivated reactivated) {
        memberships.of(reactivated.accountId()).ifPresent(membership -> membership.confirm(clock.instant()));
    }
}
