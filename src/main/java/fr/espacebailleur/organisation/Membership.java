package fr.espacebailleur.organisation;

import fr.espacebailleur.shared.KeptData.Datum;
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
 * What an account is in its organisation: member or administrator.
 *
 * <p>Life: begins when an administrator invites somebody, or when somebody completes his first connection with
 * credentials from the Caf → joined when the first connection is completed; the first one of the latter founds the
 * organisation and is its administrator → confirmed by an administrator now and then. It has no end of its own: whose
 * account is closed is no member any more.
 */
@Entity
@NamedQuery(
        name = "Membership.ofOrganisation",
        query = "select m from Membership m where m.organisationId = :organisation order by m.joinedAt, m.accountId")
@NamedQuery(
        name = "Membership.organisationOf",
        query = "select m.organisationId from Membership m where m.accountId = :account")
@NamedQuery(
        name = "Membership.countFounders",
        query = "select count(m) from Membership m where m.founderOf = :organisation")
class Membership {

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Version
    private int version;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column
    private boolean administrator;

    /** Unique: the database itself knows but one founder of an organisation. */
    @Column(name = "founder_of")
    private Long founderOf;

    /** Null: he came with credentials from the Caf. */
    @Column(name = "invited_at")
    private Instant invitedAt;

    /** Null until his first connection is completed. */
    @Column(name = "joined_at")
    private Instant joinedAt;

    /** When an administrator last said that he belongs here; of a new one, since when he does. */
    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    /** Null: nobody has been asked to confirm him since. */
    @Column(name = "review_asked_at")
    private Instant reviewAskedAt;

    /** Null: he himself has not been told that nobody did. */
    @Column(name = "review_warned_at")
    private Instant reviewWarnedAt;

    protected Membership() {}

    private Membership(long accountId, long organisationId, Instant now) {
        this.accountId = accountId;
        this.organisationId = organisationId;
        this.confirmedAt = now;
    }

    static Membership invited(long accountId, long organisationId, Instant now) {
        Membership invited = new Membership(accountId, organisationId, now);
        invited.invitedAt = now;
        return invited;
    }

    /** Of somebody who came with credentials from the Caf. */
    static Membership ofTheCaf(long accountId, long organisationId, boolean founder, Instant now) {
        Membership joined = new Membership(accountId, organisationId, now);
        joined.joinedAt = now;
        joined.administrator = founder;
        joined.founderOf = founder ? organisationId : null;
        return joined;
    }

    /** His first connection is completed. */
    void join(Instant now) {
        joinedAt = now;
    }

    /** @throws Refusal when he is one already, or has not joined yet */
    void nameAdministrator() {
        if (joinedAt == null) {
            throw new Refusal("administrateur.pas-encore-connecte");
        }
        if (administrator) {
            throw new Refusal("administrateur.deja");
        }
        administrator = true;
    }

    /** @throws Refusal when he is none */
    void withdrawAdministration() {
        if (!administrator) {
            throw new Refusal("administrateur.pas");
        }
        administrator = false;
    }

    /** He is no member any more: his account is about to be closed. */
    void leave() {
        administrator = false;
    }

    /** The next one who comes with credentials from the Caf founds the organisation anew. */
    void isFounderNoMore() {
        founderOf = null;
        administrator = false;
    }

    /** He belongs here. */
    void confirm(Instant now) {
        confirmedAt = now;
        reviewAskedAt = null;
        reviewWarnedAt = null;
    }

    /** Nobody is left to confirm him: he is asked for anew once somebody is. */
    void awaitReview() {
        reviewAskedAt = null;
        reviewWarnedAt = null;
    }

    /** Administrators are reminded to confirm him. */
    void askReview(Instant now) {
        reviewAskedAt = now;
    }

    /** He himself is told that nobody did. */
    void warnOfReview(Instant now) {
        reviewWarnedAt = now;
    }

    /** Empty: nobody has been asked to confirm him since. */
    Optional<Instant> reviewAskedAt() {
        return Optional.ofNullable(reviewAskedAt);
    }

    Optional<Instant> reviewWarnedAt() {
        return Optional.ofNullable(reviewWarnedAt);
    }

    List<Datum> kept() {
        return List.of(
                Datum.of("administrator", administrator),
                Datum.of("founder_of", isFounder()),
                Datum.of("invited_at", invitedAt),
                Datum.of("joined_at", joinedAt),
                Datum.of("confirmed_at", confirmedAt),
                Datum.of("review_asked_at", reviewAskedAt),
                Datum.of("review_warned_at", reviewWarnedAt));
    }

    long accountId() {
        return accountId;
    }

    long organisationId() {
        return organisationId;
    }

    boolean isAdministrator() {
        return administrator;
    }

    boolean isFounder() {
        return founderOf != null;
    }

    Optional<Instant> invitedAt() {
        return Optional.ofNullable(invitedAt);
    }

    Optional<Instant> joinedAt() {
        return Optional.ofNullable(joinedAt);
    }

    Instant confirmedAt() {
        return confirmedAt;
    }
}
