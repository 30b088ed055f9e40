package fr.espacebailleur.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import java.time.Duration;
import java.time.Instant;

/**
 * What one client address, or one account, spent of what it may spend in some time.
 *
 * <p>Life: begins with the first try in vain, or the first request → each one more is counted → gone when its window
 * ends.
 */
@Entity
@NamedQuery(
        name = "Budget.spentByAll",
        query = "select coalesce(sum(b.spent), 0) from Budget b where b.key.purpose = :purpose and b.endsAt > :now")
@NamedQuery(name = "Budget.forget", query = "delete from Budget b where b.endsAt <= :now")
class Budget {

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // read by the persistence provider
    private Key key;

    @Column
    private int spent;

    @Column(name = "ends_at")
    private Instant endsAt;

    /** For what, and whose: of the address only a fingerprint is kept. */
    @Embeddable
    static class Key {

        @Enumerated(EnumType.STRING)
        private Purpose purpose;

        @Column
        private String address;

        protected Key() {}

        Key(Purpose purpose, String address) {
            this.purpose = purpose;
            this.address = address;
        }

        Purpose purpose() {
            return purpose;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.purpose == purpose && key.address.equals(address);
        }

        @Override
        public int hashCode() {
            return address.hashCode();
        }
    }

    protected Budget() {}

    Budget(Key key, Instant now, Duration window) {
        this.key = key;
        this.spent = 1;
        this.endsAt = now.plus(window);
    }

    /** One more; the first one after its window ended begins the next. */
    void spend(Instant now, Duration window) {
        if (!now.isBefore(endsAt)) {
            spent = 0;
            endsAt = now.plus(window);
        }
        spent++;
    }

    /** Whether it was so much or more, in a window that has not ended. */
    boolean hasSpent(int limit, Instant now) {
        return spent >= limit && now.isBefore(endsAt);
    }

    Instant endsAt() {
        return endsAt;
    }
}
