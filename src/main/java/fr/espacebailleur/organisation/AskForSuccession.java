package fr.espacebailleur.organisation;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A user asks to administer his organisation: its administrators answer; where there is none, a key goes by letter. */
@ApplicationScoped
@Transactional
public class AskForSuccession {

    private final Successions successions;
    private final Memberships memberships;
    private final FindMembers findMembers;
    private final FindAdministrators findAdministrators;
    private final FollowSuccessions follow;
    private final SendSuccessionKey sendKey;
    private final WriteJournal journal;
    private final Event<SuccessionAsked> asked;
    private final Clock clock;

    @Inject
    AskForSuccession(
            Successions successions,
            Memberships memberships,
            FindMembers findMembers,
            FindAdministrators findAdministrators,
            FollowSuccessions follow,
            SendSuccessionKey sendKey,
            WriteJournal journal,
            Event<SuccessionAsked> asked,
            Clock clock) {
        this.successions = successions;
        this.memberships = memberships;
        this.findMembers = findMembers;
        this.findAdministrators = findAdministrators;
        this.follow = follow;
        this.sendKey = sendKey;
        this.journal = journal;
        this.asked = asked;
        this.clock = clock;
    }

    protected AskForSuccession() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * @param by the user himself
     * @throws Refusal when he belongs to no organisation or administers it, has asked already, was refused a short while
     *     ago, or a key is on its way
     */
    public void of(Warrant by) {
        long accountId = by.actorId().orElseThrow();
        long organisationId =
                memberships.organisationOf(accountId).orElseThrow(() -> new Refusal("succession.pas-membre"));
        memberships.lock(organisationId);
        refuseUnlessPlainMember(accountId);
        refuseAgain(accountId, organisationId);
        Succession succession = Succession.asked(accountId, organisationId, clock.instant());
        successions.add(succession);
        journal.onAccount(accountId, by, Act.SUCCESSION_ASKED, "");
        List<Long> administrators = findAdministrators.idsOf(organisationId);
        if (administrators.isEmpty()) {
            boolean unused = sendKey.toAsker(succession); // else as soon as there is an address
        } else {
            asked.fire(new SuccessionAsked(accountId, administrators));
        }
    }

    private void refuseUnlessPlainMember(long accountId) {
        MemberCard member = findMembers
                .find(accountId)
                .filter(found -> found.state() == MemberCard.State.ACTIVE)
                .orElseThrow(() -> new Refusal("succession.pas-membre"));
        if (member.administrator()) {
            throw new Refusal("succession.deja-administrateur");
        }
    }

    private void refuseAgain(long accountId, long organisationId) {
        Instant now = clock.instant();
        successions.withKeyOf(organisationId).filter(key -> key.isExpired(now)).ifPresent(Succession::end);
        successions.openOf(accountId).filter(open -> open.isExpired(now)).ifPresent(Succession::end);
        successions.flush(); // the unique columns are free before they are taken
        if (successions.withKeyOf(organisationId).isPresent()) {
            throw new Refusal("succession.cle-en-route");
        }
        if (successions.openOf(accountId).isPresent()) {
            throw new Refusal("succession.deja-demandee");
        }
        follow.askableFrom(accountId, organisationId).ifPresent(again -> {
            throw new Refusal("succession.refusee", ParisTime.minute(again));
        });
    }
}
