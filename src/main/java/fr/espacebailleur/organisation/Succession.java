package fr.espacebailleur.organisation;

import fr.espacebailleur.shared.KeptData.Datum;
import fr.espacebailleur.shared.PostedCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody wants to administer his organisation.
 *
 * <p>Life: asked → answered by an administrator; or, when nobody answers or nobody can, its key is due → printed (again:
 * with another key) → entered by a member of the organisation. It is over when it is answered, when the key is entered,
 * or when a later one takes its place. One that an agent began has a key from the beginning on.
 */
@Entity
@NamedQuery(
        name = "Succession.waiting",
        query = "select s.id from Succession s where s.openOf is not null and s.keyDueAt is null and s.id > :after"
                + " order by s.id")
@NamedQuery(name = "Succession.organisationOf", query = "select s.organisationId from Succession s where s.id = :id")
@NamedQuery(
        name = "Succession.askedBy",
        query = "select s from Succession s where s.accountId = :account order by s.askedAt desc, s.id desc")
@NamedQuery(name = "Succession.openOf", query = "select s from Succession s where s.openOf = :account")
@NamedQuery(
        name = "Succession.openIn",
        query = "select s from Succession s where s.organisationId = :organisation and s.openOf is not null"
                + " order by s.askedAt, s.id")
@NamedQuery(name = "Succession.keyOf", query = "select s from Succession s where s.keyOf = :organisation")
class Succession {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "succession_seq")
    @SequenceGenerator(name = "succession_seq", sequenceName = "succession_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id")
    private long organisationId;

    /** Null: an agent began it. */
    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "asked_at")
    private Instant askedAt;

    /** Unique: an account asks once at a time. Null when it is over. */
    @Column(name = "open_of")
    private Long openOf;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "answered_by")
    private Long answeredBy;

    @Column
    private Boolean accepted;

    /** Null: an administrator may still answer. */
    @Column(name = "key_due_at")
    private Instant keyDueAt;

    /** Unique: there is one key of an organisation. Null when there is none of this one, or none any more. */
    @Column(name = "key_of")
    private Long keyOf;

    /** Null until the letter is printed. */
    @Column(name = "key_sha256")
    private String keySha256;

    @Column(name = "key_valid_until")
    private Instant keyValidUntil;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "entered_by")
    private Long enteredBy;

    protected Succession() {}

    private Succession(long organisationId, Instant now) {
        this.organisationId = organisationId;
        this.askedAt = now;
    }

    static Succession asked(long accountId, long organisationId, Instant now) {
        Succession asked = new Succession(organisationId, now);
        asked.accountId = accountId;
        asked.openOf = accountId;
        return asked;
    }

    static Succession begunByTheCaf(long organisationId, Instant now) {
        return new Succession(organisationId, now);
    }

    void answer(boolean yes, long administratorId, Instant now) {
        accepted = yes;
        answeredBy = administratorId;
        answeredAt = now;
        end();
    }

    /** Nobody answered, or nobody can: a key goes by letter. The caller ended the organisation's key before. */
    void keyIsDue(Instant now) {
        keyDueAt = now;
        keyOf = organisationId;
    }

    /** From now on only this key works. */
    void print(PostedCode key, Instant validUntil) {
        keySha256 = key.sha256();
        keyValidUntil = validUntil;
    }

    boolean opensWith(PostedCode key) {
        return keyOf != null && key.sha256().equals(keySha256);
    }

    void enter(long memberId, Instant now) {
        enteredBy = memberId;
        enteredAt = now;
        end();
    }

    /** Nothing comes of it any more. */
    void end() {
        openOf = null;
        keyOf = null;
    }

    /** Whether an administrator may still answer, and no key is due. */
    boolean isWaiting() {
        return openOf != null && keyDueAt == null;
    }

    /** Whether there was a key that nobody entered in time. */
    boolean isExpired(Instant now) {
        return keyValidUntil != null && now.isAfter(keyValidUntil);
    }

    List<Datum> kept() {
        return List.of(
                Datum.of("asked_at", askedAt),
                Datum.of("answered_at", answeredAt),
                Datum.of("accepted", accepted != null && accepted),
                Datum.of("key_due_at", keyDueAt),
                Datum.of("key_valid_until", keyValidUntil),
                Datum.of("entered_at", enteredAt));
    }

    SuccessionCard card(Instant now) {
        SuccessionCard.State state;
        if (openOf == null && keyOf == null) {
            state = Boolean.FALSE.equals(accepted) ? SuccessionCard.State.REFUSED : SuccessionCard.State.OVER;
        } else if (keyDueAt == null) {
            state = SuccessionCard.State.WAITING;
        } else if (keyOf == null || isExpired(now)) {
            state = SuccessionCard.State.OVER;
        } else {
            state = SuccessionCard.State.KEY_DUE;
        }
        return new SuccessionCard(Optional.ofNullable(accountId), state, askedAt, Optional.ofNullable(answeredAt));
    }

    long organisationId() {
        return organisationId;
    }

    Optional<Long> accountId() {
        return Optional.ofNullable(accountId);
    }

    Instant askedAt() {
        return askedAt;
    }

    Optional<Instant> keyDueAt() {
        return Optional.ofNullable(keyDueAt);
    }

    /** Of one that was refused. */
    Optional<Instant> refusedAt() {
        return Boolean.FALSE.equals(accepted) ? Optional.of(answeredAt) : Optional.empty();
    }
}
