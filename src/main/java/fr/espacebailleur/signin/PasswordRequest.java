package fr.espacebailleur.signin;

import fr.espacebailleur.shared.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * Somebody who forgot his password typed a mail address; whose it is, is not known yet.
 *
 * <p>Life: it waits → whoever holds an account at this address is sent a mail, and the request counts for a day, without
 * the address; or it is gone.
 */
@Entity
@Table(name = "password_request")
@NamedQuery(
        name = "PasswordRequest.waiting",
        query = "select r.id from PasswordRequest r where r.address is not null order by r.id")
@NamedQuery(
        name = "PasswordRequest.granted",
        query = "select r.askedAt from PasswordRequest r where r.accountId = :account and r.askedAt > :since"
                + " order by r.askedAt desc")
@NamedQuery(
        name = "PasswordRequest.forget",
        query = "delete from PasswordRequest r where r.accountId is not null and r.askedAt <= :until")
class PasswordRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "password_request_seq")
    @SequenceGenerator(name = "password_request_seq", sequenceName = "password_request_seq", allocationSize = 50)
    @Column
    private Long id;

    @Version
    @Column
    private int version;

    @Column
    private EmailAddress address;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected PasswordRequest() {}

    PasswordRequest(EmailAddress address, Instant now) {
        this.address = address;
        this.askedAt = now;
    }

    /** From now on it only counts. */
    void grant(long holder) {
        accountId = holder;
        address = null;
    }

    boolean isWaiting() {
        return address != null;
    }

    EmailAddress address() {
        return address;
    }

    Instant askedAt() {
        return askedAt;
    }
}
