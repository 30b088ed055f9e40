package fr.espacebailleur.organisation;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** An administrator names one more. */
@ApplicationScoped
@Transactional
public class NameAdministrator {

    private final Administration administration;
    private final Successions successions;
    private final DescribeAccount describe;
    private final WriteJournal journal;
    private final Event<AdministratorNamed> named;

    @Inject
    NameAdministrator(
            Administration administration,
            Successions successions,
            DescribeAccount describe,
            WriteJournal journal,
            Event<AdministratorNamed> named) {
        this.administration = administration;
        this.successions = successions;
        this.describe = describe;
        this.journal = journal;
        this.named = named;
    }

    protected NameAdministrator() {
        this(null, null, null, null, null);
    }

    /**
     * @throws NotAdministrator when he is none
     * @throws UnknownMember when there is no such member in his organisation
     * @throws Refusal when it is suspended, has not completed the first connection, or administers already
     */
    public void of(UserNumber member, Warrant by) {
        Membership membership = administration.member(administration.of(by), member);
        name(membership, by);
    }

    void name(Membership membership, Warrant by) {
        if (describe.of(membership.accountId()).isSuspended()) {
            throw new Refusal("administrateur.suspendu");
        }
        membership.nameAdministrator();
        successions.openOf(membership.accountId()).ifPresent(Succession::end); // he is what he asked to be
        journal.onAccount(membership.accountId(), by, Act.ADMINISTRATOR_NAMED, "");
        named.fire(new AdministratorNamed(membership.accountId(), by.actorId()));
    }
}
