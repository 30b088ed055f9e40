package fr.espacebailleur.organisation;

import fr.espacebailleur.shared.KeptData.Datum;
import fr.espacebailleur.shared.PostedCode;
import fr.espacebailleur.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How an organisation came to its first administrator, and what it answers to the letter that says so.
 *
 * <p>Life: founded → announced by a letter with a code (printed again: with another one) → contested with that code, in
 * time and once → settled by an agent.
 */
@Entity
@NamedQuery(name = "Founding.byCode", query = "select f from Founding f where f.codeSha256 = :code")
@NamedQuery(
        name = "Founding.contested",
        query = "select f from Founding f where f.contestedAt is not null and f.settledAt is null"
                + " order by f.contestedAt, f.accountId")
class Founding {

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Version
    private int version;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "founded_at")
    private Instant foundedAt;

    /** Null until the letter is printed. */
    @Column(name = "code_sha256")
    private String codeSha256;

    @Column(name = "contestable_until")
    private Instant contestableUntil;

    /** Null: nobody objects. */
    @Column(name = "contested_at")
    private Instant contestedAt;

    @Column(name = "contested_by")
    private String contestedBy;

    @Column(name = "contested_reach")
    private String contestedReach;

    @Column(name = "contested_reason")
    private String contestedReason;

    /** When an agent dealt with the objection. */
    @Column(name = "settled_at")
    private Instant settledAt;

    protected Founding() {}

    Founding(long accountId, long organisationId, Instant now) {
        this.accountId = accountId;
        this.organisationId = organisationId;
        this.foundedAt = now;
    }

    /** From now on only this code contests it; once it is contested, the code in force stays. */
    void announce(PostedCode code, Instant until) {
        codeSha256 = code.sha256();
        contestableUntil = until;
    }

    /** @throws Refusal when it is too late, was contested already, or an agent has dealt with it */
    void contest(Objection objection, Instant now) {
        if (settledAt != null) {
            throw new Refusal("contestation.traitee");
        }
        if (contestedAt != null) {
            throw new Refusal("contestation.deja");
        }
        if (now.isAfter(contestableUntil)) {
            throw new Refusal("contestation.tard");
        }
        contestedAt = now;
        contestedBy = objection.name();
        contestedReach = objection.reach();
        contestedReason = objection.reason();
    }

    /** An agent has dealt with it, whether anybody objected or not; who did is nobody's business any more. */
    void settle(Instant now) {
        settledAt = now;
        if (contestedAt != null) {
            contestedBy = "";
            contestedReach = "";
            contestedReason = "";
        }
    }

    /** Whether an agent has to look at it. */
    boolean isContested() {
        return contestedAt != null && settledAt == null;
    }

    boolean isSettled() {
        return settledAt != null;
    }

    /** Empty when nobody objects, or an agent has settled it. */
    Optional<ObjectionCard> objection() {
        return isContested()
                ? Optional.of(new ObjectionCard(accountId, contestedAt, contestedBy, contestedReach, contestedReason))
                : Optional.empty();
    }

    List<Datum> kept() {
        return List.of(Datum.of("founded_at", foundedAt), Datum.of("contestable_until", contestableUntil));
    }

    long accountId() {
        return accountId;
    }

    Instant foundedAt() {
        return foundedAt;
    }
}
