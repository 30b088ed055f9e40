package fr.espacebailleur.organisation;

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

/** A user who holds the letter with the key administers his organisation from now on. */
@ApplicationScoped
@Transactional
public class EnterSuccessionKey {

    private final Successions successions;
    private final Memberships memberships;
    private final FindMembers findMembers;
    private final FindAdministrators findAdministrators;
    private final WriteJournal journal;
    private final Event<SuccessionDone> done;
    private final Clock clock;

    @Inject
    EnterSuccessionKey(
            Successions successions,
            Memberships memberships,
            FindMembers findMembers,
            FindAdministrators findAdministrators,
            WriteJournal journal,
            Event<SuccessionDone> done,
            Clock clock) {
        this.successions = successions;
        this.memberships = memberships;
        this.findMembers = findMembers;
        this.findAdministrators = findAdministrators;
        this.journal = journal;
        this.done = done;
        this.clock = clock;
    }

    protected EnterSuccessionKey() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * @param by the user himself
     * @throws UnknownKey when it is not the key of his organisation that is in force: another organisation's, a used one,
     *     one that a later one replaced
     * @throws Refusal when he belongs to no organisation or administers it, or the key is too old
     */
    public void with(PostedCode key, Warrant by) {
        long accountId = by.actorId().orElseThrow();
        long organisationId = memberships.organisationOf(accountId).orElseThrow(UnknownKey::new);
        memberships.lock(organisationId);
        Membership membership = memberships.of(accountId).orElseThrow(UnknownKey::new);
        if (findMembers
                .find(accountId)
                .filter(member -> member.state() == MemberCard.State.ACTIVE)
                .isEmpty()) {
            throw new UnknownKey();
        }
        Succession succession = successions
                .withKeyOf(organisationId)
                .filter(found -> found.opensWith(key))
                .orElseThrow(UnknownKey::new);
        if (succession.isExpired(clock.instant())) {
            throw new Refusal("succession.cle-expiree");
        }
        if (membership.isAdministrator()) {
            throw new Refusal("succession.deja-administrateur");
        }
        membership.nameAdministrator();
        succession.enter(accountId, clock.instant());
        journal.onAccount(accountId, by, Act.SUCCESSION_DONE, "");
        done.fire(new SuccessionDone(
                accountId,
                findAdministrators.idsOf(organisationId).stream()
                        .filter(administrator -> administrator != accountId)
                        .toList()));
    }
}
