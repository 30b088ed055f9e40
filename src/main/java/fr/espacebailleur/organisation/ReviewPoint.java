package fr.espacebailleur.organisation;

import java.time.Instant;
import java.util.Optional;

/** How far the review of a member has come, and since when. */
enum ReviewPoint {
    /** Long ago; nobody is asked yet, and somebody can be. */
    CONFIRMED("membership.confirmed_at <= ? and membership.review_asked_at is null"
            + " and exists (select 1 from membership administrator join account his on his.id = administrator.account_id"
            + " where administrator.organisation_id = membership.organisation_id and administrator.administrator"
            + " and administrator.joined_at is not null and his.suspended_at is null)") {
        @Override
        Optional<Instant> since(Membership member) {
            return member.reviewAskedAt().isPresent() ? Optional.empty() : Optional.of(member.confirmedAt());
        }
    },
    /** Administrators; they did nothing yet. */
    ASKED("membership.review_asked_at <= ? and membership.review_warned_at is null") {
        @Override
        Optional<Instant> since(Membership member) {
            return member.reviewWarnedAt().isPresent() ? Optional.empty() : member.reviewAskedAt();
        }
    },
    /** He himself; still nobody did anything. */
    WARNED("membership.review_warned_at <= ?") {
        @Override
        Optional<Instant> since(Membership member) {
            return member.reviewWarnedAt();
        }
    };

    private final String condition;

    ReviewPoint(String condition) {
        this.condition = condition;
    }

    /** In the database's words: who has been there since some instant or longer. */
    String condition() {
        return condition;
    }

    /** Since when; empty for one who is not there. */
    abstract Optional<Instant> since(Membership member);

    boolean isReached(Membership member, Instant before) {
        return member.joinedAt().isPresent()
                && since(member).filter(since -> !since.isAfter(before)).isPresent();
    }
}
