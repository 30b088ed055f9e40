package fr.espacebailleur.organisation;

import fr.espacebailleur.shared.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who asked to administer his organisation and had no answer in time, or has nobody left to answer, is sent a key. */
@ApplicationScoped
class SendDueKeys {

    private static final int AT_ONCE = 500;

    @Inject
    private Rounds rounds;

    @Inject
    private Waiting waiting;

    @Inject
    @ConfigProperty(name = "portal.organisation.interval")
    private Duration interval;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        rounds.begin(interval, "keys for new administrators stay due", this::allDue);
    }

    void allDue() {
        long last = Long.MIN_VALUE;
        for (List<Long> ids = waiting.next(last); !ids.isEmpty(); ids = waiting.next(last)) {
            ids.forEach(waiting::look);
            last = ids.get(ids.size() - 1);
        }
    }

    /** Each in a transaction of its own: of two nodes one does it. */
    @ApplicationScoped
    @Transactional
    static class Waiting {

        private final Successions successions;
        private final Memberships memberships;
        private final FindMembers findMembers;
        private final FindAdministrators findAdministrators;
        private final SendSuccessionKey sendKey;
        private final Clock clock;
        private final Duration answerWithin;

        @Inject
        Waiting(
                Successions successions,
                Memberships memberships,
                FindMembers findMembers,
                FindAdministrators findAdministrators,
                SendSuccessionKey sendKey,
                Clock clock,
                @ConfigProperty(name = "portal.organisation.succession") Duration answerWithin) {
            this.successions = successions;
            this.memberships = memberships;
            this.findMembers = findMembers;
            this.findAdministrators = findAdministrators;
            this.sendKey = sendKey;
            this.clock = clock;
            this.answerWithin = answerWithin;
        }

        protected Waiting() {
            this(null, null, null, null, null, null, null);
        }

        List<Long> next(long after) {
            return successions.waiting(after, AT_ONCE);
        }

        void look(long id) {
            memberships.lock(successions.organisationOf(id));
            successions.find(id).filter(Succession::isWaiting).ifPresent(this::decide);
        }

        private void decide(Succession succession) {
            long asker = succession.accountId().orElseThrow();
            boolean stays = findMembers
                    .find(asker)
                    .filter(member -> member.state() == MemberCard.State.ACTIVE && !member.administrator())
                    .isPresent();
            boolean late = !succession.askedAt().plus(answerWithin).isAfter(clock.instant());
            boolean nobody =
                    findAdministrators.idsOf(succession.organisationId()).isEmpty();
            boolean keyUnderWay = successions
                    .withKeyOf(succession.organisationId())
                    .filter(key -> !key.isExpired(clock.instant()))
                    .isPresent();
            if (!stays) {
                succession.end();
            } else if (!keyUnderWay && (late || nobody)) {
                boolean unused = sendKey.toAsker(succession); // else as soon as there is an address
            }
        }
    }
}
