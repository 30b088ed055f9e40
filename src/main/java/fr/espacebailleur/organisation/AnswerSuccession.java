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
import java.time.Clock;

/** An administrator says yes or no to a user who asked to become one. */
@ApplicationScoped
@Transactional
public class AnswerSuccession {

    private final Administration administration;
    private final Successions successions;
    private final DescribeAccount describe;
    private final WriteJournal journal;
    private final Event<SuccessionAnswered> answered;
    private final Clock clock;

    @Inject
    AnswerSuccession(
            Administration administration,
            Successions successions,
            DescribeAccount describe,
            WriteJournal journal,
            Event<SuccessionAnswered> answered,
            Clock clock) {
        this.administration = administration;
        this.successions = successions;
        this.describe = describe;
        this.journal = journal;
        this.answered = answered;
        this.clock = clock;
    }

    protected AnswerSuccession() {
        this(null, null, null, null, null, null);
    }

    /**
     * He administers from now on.
     *
     * @throws NotAdministrator when the actor is none
     * @throws UnknownMember when there is no such member in his organisation
     * @throws Refusal when that one asks for nothing (any more), is suspended, or administers already
     */
    public void accept(UserNumber asker, Warrant by) {
        Membership membership = administration.member(administration.of(by), asker);
        if (describe.of(membership.accountId()).isSuspended()) {
            throw new Refusal("administrateur.suspendu");
        }
        answer(membership, true, by);
        membership.nameAdministrator();
        journal.onAccount(membership.accountId(), by, Act.SUCCESSION_ACCEPTED, "");
    }

    /**
     * He stays what he is.
     *
     * @throws NotAdministrator when the actor is none
     * @throws UnknownMember when there is no such member in his organisation
     * @throws Refusal when that one asks for nothing (any more)
     */
    public void refuse(UserNumber asker, Warrant by) {
        Membership membership = administration.member(administration.of(by), asker);
        answer(membership, false, by);
        journal.onAccount(membership.accountId(), by, Act.SUCCESSION_REFUSED, "");
    }

    private void answer(Membership asker, boolean accepted, Warrant by) {
        long administratorId = by.actorId().orElseThrow();
        successions
                .openOf(asker.accountId())
                .orElseThrow(() -> new Refusal("succession.aucune"))
                .answer(accepted, administratorId, clock.instant());
        answered.fire(new SuccessionAnswered(asker.accountId(), administratorId, accepted));
    }
}
