package fr.espacebailleur.organisation;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.PostedCode;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Whoever holds the letter that names an organisation's first administrator objects: agents look at it. */
@ApplicationScoped
@Transactional
public class ContestFounder {

    private final Foundings foundings;
    private final DescribeAccount describe;
    private final WriteJournal journal;
    private final Event<FounderContested> contested;
    private final Clock clock;

    @Inject
    ContestFounder(
            Foundings foundings,
            DescribeAccount describe,
            WriteJournal journal,
            Event<FounderContested> contested,
            Clock clock) {
        this.foundings = foundings;
        this.describe = describe;
        this.journal = journal;
        this.contested = contested;
        this.clock = clock;
    }

    protected ContestFounder() {
        this(null, null, null, null, null);
    }

    /**
     * @param network from where, as the journal tells it
     * @throws Refusal when no letter in force has this code, when it is too late, or was done already
     */
    public void with(PostedCode code, Objection objection, String network) {
        Founding founding = foundings.lockBy(code).orElseThrow(() -> new Refusal("contestation.inconnue"));
        founding.contest(objection, clock.instant());
        // Not on his account: he would read there that somebody objects, and from where.
        journal.of(
                Warrant.ofObjector().from(network),
                Act.FOUNDER_CONTESTED,
                describe.of(founding.accountId()).userNumber().value());
        contested.fire(new FounderContested(founding.accountId()));
    }
}
