package fr.espacebailleur.organisation;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;

/** An administrator confirms that users still belong to his organisation. */
@ApplicationScoped
@Transactional
public class ConfirmMembers {

    private final Administration administration;
    private final WriteJournal journal;
    private final Clock clock;

    @Inject
    ConfirmMembers(Administration administration, WriteJournal journal, Clock clock) {
        this.administration = administration;
        this.journal = journal;
        this.clock = clock;
    }

    protected ConfirmMembers() {
        this(null, null, null);
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
}
