package fr.espacebailleur.space;

import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.Token;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** Leave to enter one service once: given at the door → redeemed by the service, or too old. */
@Entity
@Table(name = "service_pass")
@NamedQuery(
        name = "ServicePass.redeem",
        query = "update ServicePass p set p.redeemedAt = :now"
                + " where p.sha256 = :sha256 and p.redeemedAt is null and p.expiresAt > :now")
@NamedQuery(name = "ServicePass.forget", query = "delete from ServicePass p where p.expiresAt < :before")
class ServicePass {

    @Id
    @Column(name = "pass_sha256")
    private String sha256;

    @Column(name = "account_id")
    private long accountId;

    @Column
    private String service;

    @Column
    private Department department;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "redeemed_at")
    private Instant redeemedAt;

    protected ServicePass() {}

    ServicePass(Token token, long accountId, String service, Department department, Instant expiresAt) {
        this.sha256 = token.sha256();
        this.accountId = accountId;
        this.service = service;
        this.department = department;
        this.expiresAt = expiresAt;
    }

    long accountId() {
        return accountId;
    }

    String service() {
        return service;
    }

    Department department() {
        return department;
    }
}
