package fr.espacebailleur.space;

import fr.espacebailleur.shared.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** All passes of the last day. */
@ApplicationScoped
class ServicePasses {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    void add(ServicePass pass) {
        entities.persist(pass);
    }

    /** Of two who redeem it at the same instant one does; empty when it is unknown, too old or redeemed. */
    Optional<ServicePass> redeem(Token token, Instant now) {
        boolean redeemed = entities.createNamedQuery("ServicePass.redeem")
                        .setParameter("sha256", token.sha256())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
        return redeemed ? Optional.of(entities.find(ServicePass.class, token.sha256())) : Optional.empty();
    }

    void forget(Instant before) {
        entities.createNamedQuery("ServicePass.forget")
                .setParameter("before", before)
                .executeUpdate();
    }
}
