package fr.espacebailleur.organisation;

import fr.espacebailleur.account.SuspendAccount;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Now and then an administrator says of each user that he still belongs to the organisation. Administrators are asked;
 * whom they do not confirm is told himself, then suspended. Nobody is threatened in vain: the only one who can administer
 * counts as confirmed, and where there is none nobody is asked, told or suspended until there is one. Whoever may be about
 * to become administrator is not suspended either.
 */
@ApplicationScoped
class ReviewMembers {

    private static final int AT_ONCE = 200;

    @Inject
    private Rounds rounds;

    @Inject
    private Organisations organisations;

    @Inject
    @ConfigProperty(name = "portal.organisation.interval")
    private Duration interval;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        rounds.begin(interval, "users of organisations are not reviewed", this::allDue);
    }

    void allDue() {
        each(ReviewPoint.CONFIRMED, organisations::ask);
        each(ReviewPoint.ASKED, organisations::warn);
        each(ReviewPoint.WARNED, organisations::suspend);
    }

    /** Some at a time; the rest in the next round, so that none keeps the others waiting. */
    private void each(ReviewPoint point, LongConsumer act) {
        organisations.at(point, AT_ONCE).forEach(act::accept);
    }

    /** Each organisation in a transaction of its own, and under its lock: of two nodes one does it. */
    @ApplicationScoped
    @Transactional
    static class Organisations {

        /** Whoever is due soon is asked for together with whoever is due now: one mail, not one a day. */
        private static final int SOON = 12;

        private final Memberships memberships;
        private final FindMembers findMembers;
        private final FindAdministrators findAdministrators;
        private final Successions successions;
        private final SuspendAccount suspend;
        private final Event<ReviewDue> due;
        private final Event<ReviewWarned> warned;
        private final Clock clock;
        private final Duration every;
        private final Duration answer;
        private final Duration grace;

        @Inject
        Organisations(
                Memberships memberships,
                FindMembers findMembers,
                FindAdministrators findAdministrators,
                Successions successions,
                SuspendAccount suspend,
                Event<ReviewDue> due,
                Event<ReviewWarned> warned,
                Clock clock,
                @ConfigProperty(name = "portal.organisation.review.every") Duration every,
                @ConfigProperty(name = "portal.organisation.review.answer") Duration answer,
                @ConfigProperty(name = "portal.organisation.review.grace") Duration grace) {
            this.memberships = memberships;
            this.findMembers = findMembers;
            this.findAdministrators = findAdministrators;
            this.successions = successions;
            this.suspend = suspend;
            this.due = due;
            this.warned = warned;
            this.clock = clock;
            this.every = every;
            this.answer = answer;
            this.grace = grace;
        }

        protected Organisations() {
            this(null, null, null, null, null, null, null, null, null, null, null);
        }

        List<Long> at(ReviewPoint point, int atMost) {
            return memberships.organisationsToReview(point, before(point), atMost);
        }

        private Instant before(ReviewPoint point) {
            return clock.instant()
                    .minus(
                            switch (point) {
                                case CONFIRMED -> every;
                                case ASKED -> answer;
                                case WARNED -> grace;
                            });
        }

        void ask(long organisationId) {
            memberships.lock(organisationId);
            List<Long> administrators = findAdministrators.idsOf(organisationId);
            Instant longAgo = before(ReviewPoint.CONFIRMED);
            Instant soon = longAgo.plus(every.dividedBy(SOON));
            List<Membership> asked = active(organisationId, ReviewPoint.CONFIRMED, soon).stream()
                    .filter(membership -> !spare(membership, administrators))
                    .toList();
            if (asked.stream().anyMatch(membership -> ReviewPoint.CONFIRMED.isReached(membership, longAgo))) {
                asked.forEach(membership -> membership.askReview(clock.instant()));
                due.fire(new ReviewDue(administrators));
            }
        }

        void warn(long organisationId) {
            memberships.lock(organisationId);
            List<Long> administrators = findAdministrators.idsOf(organisationId);
            active(organisationId, ReviewPoint.ASKED, before(ReviewPoint.ASKED)).stream()
                    .filter(membership -> !spare(membership, administrators))
                    .forEach(membership -> {
                        membership.warnOfReview(clock.instant());
                        warned.fire(new ReviewWarned(membership.accountId()));
                    });
        }

        void suspend(long organisationId) {
            memberships.lock(organisationId);
            for (Membership membership : active(organisationId, ReviewPoint.WARNED, before(ReviewPoint.WARNED))) {
                boolean spared = spare(membership, findAdministrators.idsOf(organisationId));
                if (!spared && mayBecomeAdministrator(membership)) {
                    membership.warnOfReview(clock.instant()); // he has as long once more, without a mail
                } else if (!spared) {
                    suspend.byOrganisation(membership.accountId(), Warrant.ofPortal());
                }
            }
        }

        /** Whom nobody else could confirm, or let in again, stays in. @return whether it is such a one */
        private boolean spare(Membership membership, List<Long> administrators) {
            boolean alone = administrators.equals(List.of(membership.accountId()));
            if (alone) {
                membership.confirm(clock.instant());
            } else if (administrators.isEmpty()) {
                membership.awaitReview();
            }
            return alone || administrators.isEmpty();
        }

        /** He asked to, or a letter is under way with a key that any of them may be given. */
        private boolean mayBecomeAdministrator(Membership membership) {
            return Stream.concat(
                            successions.openOf(membership.accountId()).stream(),
                            successions.withKeyOf(membership.organisationId()).stream())
                    .anyMatch(succession -> !succession.isExpired(clock.instant()));
        }

        private List<Membership> active(long organisationId, ReviewPoint point, Instant before) {
            List<Long> active = findMembers.of(organisationId).stream()
                    .filter(member -> member.state() == MemberCard.State.ACTIVE)
                    .map(member -> member.account().id())
                    .toList();
            return memberships.ofOrganisation(organisationId).stream()
                    .filter(membership -> active.contains(membership.accountId()))
                    .filter(membership -> point.isReached(membership, before))
                    .toList();
        }
    }
}
