package fr.espacebailleur.signin;

import fr.espacebailleur.shared.NetworkStart;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody signed in to an account, and a session began.
 *
 * <p>Life: open, and seen from time to time → ended by its owner, or by itself when it grows too old, stays idle or the
 * password is replaced → forgotten; of an account's last one the instant stays, without browser and network. It has no
 * version of its own: single statements change it, so that two requests of one session never stand in each other's way.
 */
@Entity
@Table(name = "sign_in")
@NamedQuery(
        name = "RecordedSignIn.ofAccount",
        query = "select s from RecordedSignIn s where s.accountId = :account order by s.signedInAt desc, s.id desc")
@NamedQuery(
        name = "RecordedSignIn.seen",
        query = "update RecordedSignIn s set s.lastSeenAt = :now, s.credentialsVersion = :version"
                + " where s.id = :id and s.endedAt is null and s.lastSeenAt <= :now")
@NamedQuery(
        name = "RecordedSignIn.left",
        query = "update RecordedSignIn s set s.lastSeenAt = :now"
                + " where s.id in :ids and s.endedAt is null and s.lastSeenAt <= :now")
@NamedQuery(
        name = "RecordedSignIn.end",
        query = "update RecordedSignIn s set s.endedAt = :now"
                + " where s.id = :id and s.accountId = :account and s.endedAt is null")
@NamedQuery(
        name = "RecordedSignIn.endOthers",
        query = "update RecordedSignIn s set s.endedAt = :now"
                + " where s.id <> :kept and s.accountId = :account and s.endedAt is null")
@NamedQuery(
        name = "RecordedSignIn.forget",
        query = "delete from RecordedSignIn s where s.signedInAt <= :until and s.signedInAt <"
                + " (select max(later.signedInAt) from RecordedSignIn later where later.accountId = s.accountId)")
@NamedQuery(
        name = "RecordedSignIn.forgetFromWhere",
        query = "update RecordedSignIn s set s.browser = :unknown, s.network = ''"
                + " where s.signedInAt <= :until and (s.browser <> :unknown or s.network <> '')")
class RecordedSignIn {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sign_in_seq")
    @SequenceGenerator(name = "sign_in_seq", sequenceName = "sign_in_seq", allocationSize = 50)
    @Column
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "signed_in_at")
    private Instant signedInAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "credentials_version")
    private int credentialsVersion;

    @Column
    private String browser;

    @Column
    private String network;

    protected RecordedSignIn() {}

    RecordedSignIn(long accountId, int credentialsVersion, Arrival arrival, Instant now) {
        this.accountId = accountId;
        this.signedInAt = now;
        this.lastSeenAt = now;
        this.credentialsVersion = credentialsVersion;
        this.browser = BrowserWords.of(arrival.browser());
        this.network = NetworkStart.of(arrival.clientAddress());
    }

    boolean isOf(long someAccountId) {
        return accountId == someAccountId;
    }

    /** Nobody ended it; it may be over for another reason. */
    boolean isNotEnded() {
        return endedAt == null;
    }

    /** Whether a request with these credentials is to be noted: the last one was so long ago, or had others. */
    boolean isToBeNoted(int version, Instant now, Duration every) {
        return version != credentialsVersion || !now.isBefore(lastSeenAt.plus(every));
    }

    Long id() {
        return id;
    }

    Instant signedInAt() {
        return signedInAt;
    }

    Instant lastSeenAt() {
        return lastSeenAt;
    }

    int credentialsVersion() {
        return credentialsVersion;
    }

    SignInCard card(boolean open) {
        return new SignInCard(id, signedInAt, lastSeenAt, Optional.ofNullable(endedAt), browser, network, open);
    }
}
