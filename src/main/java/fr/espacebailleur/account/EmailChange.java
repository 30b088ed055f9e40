package fr.espacebailleur.account;

import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.KeptData.Datum;
import fr.espacebailleur.shared.Token;
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
import java.util.List;
import java.util.Optional;

/**
 * An account's mails went to one address, and go to another.
 *
 * <p>Life: noted → the address before is told of it, with a token where it may object → objected to, once; or the time
 * for it runs out. Of the token only its SHA-256 is kept: it is long and drawn by chance, so nothing slower is needed.
 *
 * <p>An account's changes follow each other by their instants: each node takes ids from a block of its own.
 */
@Entity
@Table(name = "email_change")
@NamedQuery(name = "EmailChange.byToken", query = "select c from EmailChange c where c.tokenSha256 = :sha256")
@NamedQuery(
        name = "EmailChange.from",
        query = "select c from EmailChange c where c.accountId = :account and c.before = :address"
                + " and c.undoneAt is null order by c.changedAt desc, c.id desc")
@NamedQuery(
        name = "EmailChange.undoneTo",
        query = "select c from EmailChange c where c.accountId = :account and c.after = :address"
                + " and c.undoneAt is not null order by c.undoneAt desc, c.id desc")
@NamedQuery(
        name = "EmailChange.later",
        query = "select c from EmailChange c where c.accountId = :account and c.changedAt > :changedAt"
                + " and c.undoneAt is null")
@NamedQuery(name = "EmailChange.forget", query = "delete from EmailChange c where c.accountId = :account")
@NamedQuery(
        name = "EmailChange.lastAt",
        query = "select max(c.changedAt) from EmailChange c where c.accountId = :account")
@NamedQuery(
        name = "EmailChange.ofAccount",
        query = "select c from EmailChange c where c.accountId = :account order by c.changedAt desc, c.id desc")
class EmailChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "email_change_seq")
    @SequenceGenerator(name = "email_change_seq", sequenceName = "email_change_seq", allocationSize = 50)
    @Column
    private Long id;

    @Version
    @Column
    private int version;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "email_before")
    private EmailAddress before;

    @Column(name = "email_after")
    private EmailAddress after;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** Null: nobody can object. */
    @Column(name = "objection_until")
    private Instant objectionUntil;

    @Column(name = "token_sha256")
    private String tokenSha256;

    @Column(name = "undone_at")
    private Instant undoneAt;

    protected EmailChange() {}

    EmailChange(
            long accountId, EmailAddress before, EmailAddress after, Instant now, Optional<Instant> objectionUntil) {
        this.accountId = accountId;
        this.before = before;
        this.after = after;
        this.changedAt = now;
        this.objectionUntil = objectionUntil.orElse(null);
    }

    boolean isOpenToObjection(Instant now) {
        return undoneAt == null && objectionUntil != null && now.isBefore(objectionUntil);
    }

    /** The one token that works from now on. */
    void isContestedWith(Token token) {
        tokenSha256 = token.sha256();
    }

    void undo(Instant now) {
        undoneAt = now;
    }

    /** Whether that other one was made after somebody objected to this one. */
    boolean isUndoneBefore(EmailChange other) {
        return undoneAt != null && undoneAt.isBefore(other.changedAt);
    }

    List<Datum> kept() {
        return List.of(
                Datum.of("email_before", before.value()),
                Datum.of("email_after", after.value()),
                Datum.of("changed_at", changedAt),
                Datum.of("objection_until", objectionUntil),
                Datum.of("undone_at", undoneAt));
    }

    long accountId() {
        return accountId;
    }

    EmailAddress before() {
        return before;
    }

    Instant changedAt() {
        return changedAt;
    }

    Optional<Instant> objectionUntil() {
        return Optional.ofNullable(objectionUntil);
    }
}
