package fr.espacebailleur.agent;

import fr.espacebailleur.shared.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that a service asked for under a key of its own, and that was done. */
@Entity
@Table(name = "service_request")
@NamedQuery(name = "ServiceRequest.forget", query = "delete from ServiceRequest r where r.askedAt < :before")
class ServiceRequest {

    @Id
    private String id;

    @Column
    private String sha256;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected ServiceRequest() {}

    /** @param question all that was asked */
    ServiceRequest(String id, String question, Instant now) {
        this.id = id;
        this.sha256 = Sha256.of(question);
        this.askedAt = now;
    }

    /** Each service has keys of its own. */
    static String id(long serviceId, String key) {
        return serviceId + " " + key;
    }

    boolean asked(String question) {
        return sha256.equals(Sha256.of(question));
    }
}
