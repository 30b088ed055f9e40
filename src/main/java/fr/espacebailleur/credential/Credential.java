package fr.espacebailleur.credential;

import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.KeptData.Datum;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one password with which an account may be entered, as a hash.
 *
 * <p>Life: a provisional password, superseded by each later one → from step 3 of the first connection on, the holder's
 * own → again a provisional one, when credentials were issued again after he had chosen it. Each change of hands raises
 * the credentials version, which ends every session of an older one.
 *
 * <p>Whoever forgot it is mailed a provisional one that is pending beside it: it changes nothing until it is used, and
 * then takes its place.
 */
@Entity
class Credential {

    @Id
    @Column(name = "account_id")
    private Long accountId;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column
    private String hash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** When its message was asked for; of the holder's own, when he chose it. */
    @Column(name = "wanted_at")
    private Instant wantedAt;

    /** Of a provisional one. Null: it came by letter, or was pending. */
    @Column(name = "mailed_to")
    private EmailAddress mailedTo;

    @Column(name = "pending_hash")
    private String pendingHash;

    @Column(name = "pending_expires_at")
    private Instant pendingExpiresAt;

    @Column(name = "pending_wanted_at")
    private Instant pendingWantedAt;

    /** A provisional one that was pending: its holder had asked for it himself. */
    @Column
    private boolean recovered;

    @Column(name = "credentials_version")
    private int credentialsVersion;

    @Column(name = "attempts_noticed_at")
    private Instant attemptsNoticedAt;

    @Column(name = "clean_slates")
    private int cleanSlates;

    enum Kind {
        PROVISIONAL,
        PERSONAL
    }

    protected Credential() {}

    Credential(long accountId, String hash, Instant expiresAt, Instant asked) {
        this.accountId = accountId;
        isProvisional(hash, expiresAt, asked);
    }

    /**
     * A new provisional password: the one before works no more, nor do the sessions that it opened.
     *
     * @param asked when its message was asked for; the same for each attempt at one message
     * @return false when a later message carries another one, or the holder chose his own since: nothing changed
     */
    boolean issue(String newHash, Instant until, Instant asked) {
        boolean outdated = isProvisional() ? asked.isBefore(wantedAt) : !asked.isAfter(wantedAt);
        if (!outdated) {
            credentialsVersion++;
            isProvisional(newHash, until, asked);
        }
        return !outdated;
    }

    /** Whoever enters with the one that was just issued reads his mails there. */
    void isMailedTo(EmailAddress recipient) {
        mailedTo = recipient;
    }

    /** It is not remembered any more where it was mailed. */
    final void forgetRecipient() {
        mailedTo = null;
    }

    /**
     * A provisional password for whoever forgot his own; nothing changes until it is used, but an earlier one that he
     * asked for works no more.
     *
     * @param asked when its message was asked for; the same for each attempt at one message
     * @return false when it is not needed: a later message carries another one, the password was changed since, or the
     *     Caf's provisional one is still valid
     */
    boolean recover(String newHash, Instant until, Instant asked, Instant now) {
        boolean outdated = !asked.isAfter(wantedAt) || (pendingHash != null && asked.isBefore(pendingWantedAt));
        boolean needed = !outdated && (!isProvisional() || recovered || isExpired(now));
        if (needed) {
            pendingHash = newHash;
            pendingExpiresAt = until;
            pendingWantedAt = asked;
        }
        return needed;
    }

    /** It was used: the password before works no more, nor do the sessions that it opened. */
    private void takeUpPending() {
        credentialsVersion++;
        isProvisional(pendingHash, pendingExpiresAt, pendingWantedAt);
        recovered = true;
    }

    /** What was mailed to whoever forgot his password is not to be used any more. */
    final void dropPending() {
        pendingHash = null;
        pendingExpiresAt = null;
        pendingWantedAt = null;
    }

    private void isProvisional(String newHash, Instant until, Instant asked) {
        dropPending();
        forgetRecipient();
        recovered = false;
        kind = Kind.PROVISIONAL;
        hash = newHash;
        expiresAt = until;
        wantedAt = asked;
    }

    /** The holder's own password from now on; sessions that were opened before end. */
    void personalise(String newHash, Instant now) {
        dropPending();
        forgetRecipient();
        recovered = false;
        kind = Kind.PERSONAL;
        hash = newHash;
        expiresAt = null;
        wantedAt = now;
        credentialsVersion++;
    }

    /**
     * Somebody else may know it: it opens nothing any more, nor do its sessions. Like one that its holder was mailed and
     * that has expired, it is replaced by the next one that he asks for.
     */
    void mistrust(Instant now) {
        credentialsVersion++;
        isProvisional(hash, now, now);
        recovered = true;
    }

    /** The same password, hashed with today's parameters. */
    void rehash(String newHash) {
        hash = newHash;
    }

    /** What was tried in vain before does not count any more, on browsers that entered the account before. */
    void cleanSlate() {
        cleanSlates++;
    }

    /**
     * Others try to enter.
     *
     * @return whether its holder is to be told: not when he was within so long
     */
    boolean noticeAttempts(Instant now, Duration atMostEvery) {
        boolean toBeTold = attemptsNoticedAt == null || !now.isBefore(attemptsNoticedAt.plus(atMostEvery));
        if (toBeTold) {
            attemptsNoticedAt = now;
        }
        return toBeTold;
    }

    /** Every session that it opened is over; the password stays. */
    void endSessions() {
        credentialsVersion++;
    }

    CredentialState state() {
        return new CredentialState(isProvisional(), Optional.ofNullable(expiresAt));
    }

    /** A password as it was typed, in the form in which this one was hashed: a provisional one forgives its writing. */
    String asHashed(String typed) {
        return isProvisional() ? ProvisionalPassword.canonical(typed) : typed;
    }

    /**
     * The one hash with which an attempt to enter is compared; the shape of what was typed tells which, so that it costs
     * the same whether one is pending or not. Of provisional ones only the latest counts.
     */
    Comparison compare(String typed) {
        boolean pending = pendingHash != null && (isProvisional() || ProvisionalPassword.isLike(typed));
        return pending
                ? new Comparison(
                        pendingHash,
                        ProvisionalPassword.canonical(typed),
                        Optional.of(pendingExpiresAt),
                        cleanSlates,
                        Optional.empty())
                : compareAgain(typed);
    }

    /** The same with the password in force alone. */
    Comparison compareAgain(String typed) {
        return new Comparison(
                hash, asHashed(typed), Optional.ofNullable(expiresAt), cleanSlates, Optional.of(credentialsVersion));
    }

    /** Whether it is the one in force, as nearly always when somebody enters. */
    boolean isInForce(String rightHash) {
        return rightHash.equals(hash);
    }

    /**
     * The password of this hash was typed, in time: what was pending is in force.
     *
     * @param version of the credentials when it was compared, if it was in force: the same password may have another hash by
     *     now (see {@link #rehash}), and each other one raises it
     * @return false when it was replaced meanwhile
     */
    boolean enteredWith(String rightHash, Optional<Integer> version) {
        if (rightHash.equals(pendingHash)) {
            takeUpPending();
        }
        return isInForce(rightHash)
                || version.filter(compared -> compared == credentialsVersion).isPresent();
    }

    List<Datum> kept() {
        return List.of(
                Datum.of("kind", kind),
                Datum.of("wanted_at", wantedAt),
                Datum.of("expires_at", expiresAt),
                Datum.of("mailed_to", mailedTo().map(EmailAddress::value)),
                Datum.of("recovered", recovered),
                Datum.of("attempts_noticed_at", attemptsNoticedAt),
                Datum.of("pending_expires_at", pendingExpiresAt),
                Datum.of("pending_wanted_at", pendingWantedAt));
    }

    boolean isProvisional() {
        return kind == Kind.PROVISIONAL;
    }

    /** Whether its holder chose it after that instant. */
    boolean isPersonalSince(Instant instant) {
        return kind == Kind.PERSONAL && wantedAt.isAfter(instant);
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** Empty for one that came by letter, was pending, or is its holder's own. */
    Optional<EmailAddress> mailedTo() {
        return Optional.ofNullable(mailedTo);
    }

    long accountId() {
        return accountId;
    }

    String hash() {
        return hash;
    }

    int credentialsVersion() {
        return credentialsVersion;
    }
}
