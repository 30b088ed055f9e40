package fr.espacebailleur.agent;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A machine of the Caf that works with the portal by itself.
 *
 * <p>Life: created by an agent, who is shown its token once → works with it → revoked, for ever. Of the token only its
 * SHA-256 is kept: it is long and drawn by chance, so nothing slower is needed.
 */
@Entity
@Table(name = "service_account")
@NamedQuery(
        name = "ServiceAccount.byToken",
        query = "select s from ServiceAccount s where s.tokenSha256 = :sha256 and s.revokedAt is null")
@NamedQuery(name = "ServiceAccount.all", query = "select s from ServiceAccount s order by s.name, s.id")
class ServiceAccount {

    /** How exactly it is known when it was last used: not each use is worth a write. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "service_account_seq")
    @SequenceGenerator(name = "service_account_seq", sequenceName = "service_account_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column
    private String name;

    @Column(name = "working_name")
    private String workingName;

    @Column(name = "token_sha256")
    private String tokenSha256;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ServiceAccount() {}

    ServiceAccount(ServiceName name, Token token, String createdBy, Instant now) {
        this.name = name.value();
        this.workingName = name.value();
        this.tokenSha256 = token.sha256();
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /** Whether it is time to note that it is used. */
    boolean isUseDue(Instant now) {
        return lastUsedAt == null || now.isAfter(lastUsedAt.plus(USE_NOTED_EVERY));
    }

    void isUsed(Instant now) {
        lastUsedAt = now;
    }

    /** @return false when it was revoked already */
    boolean revoke(Instant now) {
        boolean works = revokedAt == null;
        if (works) {
            revokedAt = now;
            workingName = null;
        }
        return works;
    }

    ServiceAccountCard card() {
        return new ServiceAccountCard(
                id, name, createdAt, createdBy, Optional.ofNullable(lastUsedAt), Optional.ofNullable(revokedAt));
    }
}
