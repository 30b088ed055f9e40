package fr.espacebailleur.organisation;

import fr.espacebailleur.shared.KeptData.Datum;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/**
 * What an account is in its organisation: member or administrator.
 *
 * <p>Life: begins when the account's first connection is completed; the first one of an organisation founds it, and
 * its founder is its administrator.
 */
@Entity
@NamedQuery(
        name = "Membership.administrators",
        query = "select m from Membership m where m.organisationId = :organisation and m.administrator = true"
                + " order by m.joinedAt, m.accountId")
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

    @Column(name = "joined_at")
    private Instant joinedAt;

    protected Membership() {}

    Membership(long accountId, long organisationId, boolean founder, Instant now) {
        this.accountId = accountId;
        this.organisationId = organisationId;
        this.administrator = founder;
        this.founderOf = founder ? organisationId : null;
        this.joinedAt = now;
    }

    List<Datum> kept() {
        return List.of(
                Datum.of("administrator", administrator),
                Datum.of("founder_of", isFounder()),
                Datum.of("joined_at", joinedAt));
    }

    long accountId() {
        return accountId;
    }

    boolean isAdministrator() {
        return administrator;
    }

    boolean isFounder() {
        return founderOf != null;
    }
}
