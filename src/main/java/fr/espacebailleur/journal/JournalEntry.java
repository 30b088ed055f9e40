package fr.espacebailleur.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One thing that somebody did. Never changed, never deleted. */
@Entity
@Table(name = "journal_entry")
@NamedQuery(name = "JournalEntry.known", query = "select e from JournalEntry e where e.id = :id and e.act in :acts")
@NamedQuery(
        name = "JournalEntry.ofAccount",
        query = "select e from JournalEntry e where e.accountId = :account and e.act in :acts"
                + " order by e.happenedAt desc, e.id desc")
@NamedQuery(
        name = "JournalEntry.elsewhereBy",
        query = "select e from JournalEntry e where e.actorId = :actor and e.act in :acts"
                + " and (e.accountId is null or e.accountId <> :actor) order by e.happenedAt desc, e.id desc")
@NamedQuery(
        name = "JournalEntry.aboutFounder",
        query = "select e from JournalEntry e where e.act in :acts and e.detail = :founder"
                + " order by e.happenedAt desc, e.id desc")
class JournalEntry {
    static final int DETAIL_LENGTH = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "journal_entry_seq")
    @SequenceGenerator(name = "journal_entry_seq", sequenceName = "journal_entry_seq", allocationSize = 50)
    private Long id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column
    @Enumerated(EnumType.STRING)
    private Act act;

    @Column(name = "actor_id")
    private Long actorId;

    @Column
    private String actor;

    @Column(name = "account_id")
    private Long accountId;

    @Column
    private String reason;

    @Column
    private String detail;

    @Column
    private String origin;

    protected JournalEntry() {}

    JournalEntry(Warrant by, Act act, Optional<Long> accountId, String detail, Instant now) {
        this.happenedAt = now;
        this.act = act;
        this.actorId = by.actorId().orElse(null);
        this.actor = by.actor();
        this.accountId = accountId.orElse(null);
        this.reason = by.reason();
        this.origin = by.origin();
        this.detail = detail.length() <= DETAIL_LENGTH ? detail : detail.substring(0, DETAIL_LENGTH - 1) + "…";
    }

    Long id() {
        return id;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    Entry shown() {
        return new Entry(
                id,
                happenedAt,
                act,
                Optional.ofNullable(actorId),
                actor,
                Optional.ofNullable(accountId),
                reason,
                detail,
                origin);
    }
}
