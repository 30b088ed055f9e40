package fr.espacebailleur.credential;

import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.KeptData.Datum;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The code with which an account's holder shows that his mails reach him at an address, as a hash.
 *
 * <p>Life: no address to confirm → a code asked for, whose mail is due → made when its mail is written, superseding the
 * one before → used, once, or expired. How many were asked for in a day is remembered all the while.
 */
@Entity
@Table(name = "email_code")
class EmailCode {

    private static final Duration A_DAY = Duration.ofHours(24);

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Version
    @Column
    private int version;

    /** Null: none is to be confirmed. */
    @Column
    private EmailAddress address;

    /** When its message was asked for. Null: none was. */
    @Column(name = "asked_at")
    private Instant askedAt;

    @Column
    private String hash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column
    private int asked;

    @Column(name = "counted_since")
    private Instant countedSince;

    protected EmailCode() {}

    EmailCode(long accountId, Instant now) {
        this.accountId = accountId;
        this.countedSince = now;
    }

    /**
     * This address is to be confirmed from now on.
     *
     * @return whether a mail with a code is due: not when it was asked for just now, nor too often in a day
     */
    boolean askFor(EmailAddress toConfirm, Instant now, Duration leastApart, int mostADay) {
        if (!toConfirm.equals(address)) {
            forget();
            address = toConfirm;
        }
        if (!now.isBefore(countedSince.plus(A_DAY))) {
            asked = 0;
            countedSince = now;
        }
        boolean granted = !isAskedWithin(leastApart, now) && asked < mostADay;
        if (granted) {
            asked++;
            askedAt = now;
            if (isExpired(now)) {
                hash = null;
                expiresAt = null;
            }
        }
        return granted;
    }

    /** Whether one was asked for so shortly ago: its mail is on its way. */
    boolean isAskedWithin(Duration period, Instant now) {
        return askedAt != null && now.isBefore(askedAt.plus(period));
    }

    /**
     * The code of a message that is about to leave; the one before works no more.
     *
     * @param messageAsked when the message was asked for; the same for each attempt at one message
     * @return false when it is not needed: another address is to be confirmed, none, or a later message carries another
     */
    boolean issue(EmailAddress recipient, String newHash, Instant until, Instant messageAsked) {
        boolean needed = recipient.equals(address) && askedAt != null && !messageAsked.isBefore(askedAt);
        if (needed) {
            hash = newHash;
            expiresAt = until;
        }
        return needed;
    }

    /** Nothing is to be confirmed any more. */
    void forget() {
        address = null;
        askedAt = null;
        hash = null;
        expiresAt = null;
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** Empty as long as none was made. */
    Optional<String> hash() {
        return Optional.ofNullable(hash);
    }

    Optional<EmailAddress> address() {
        return Optional.ofNullable(address);
    }

    /** Empty when no address is to be confirmed. */
    Optional<EmailToConfirm> state(Instant now) {
        return address().map(toConfirm -> new EmailToConfirm(toConfirm, askedAt != null && !isExpired(now)));
    }

    List<Datum> kept() {
        return List.of(
                Datum.of("address", Optional.ofNullable(address).map(EmailAddress::value)),
                Datum.of("asked_at", askedAt),
                Datum.of("expires_at", expiresAt),
                Datum.of("asked", asked),
                Datum.of("counted_since", countedSince));
    }
}
