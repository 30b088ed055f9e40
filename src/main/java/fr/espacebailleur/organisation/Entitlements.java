package fr.espacebailleur.organisation;

import fr.espacebailleur.shared.Department;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** All entitlements, and the services that there are. */
@ApplicationScoped
class Entitlements {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    List<LandlordService> services() {
        return entities.createNamedQuery("LandlordService.all", LandlordService.class)
                .getResultList();
    }

    List<Granted> of(long accountId) {
        return entities.createNamedQuery("Granted.ofAccount", Granted.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /** These and no other from now on. */
    void replace(long accountId, Collection<Entitlement> granted) {
        of(accountId).forEach(entities::remove);
        entities.flush();
        granted.forEach(entitlement -> entities.persist(new Granted(accountId, entitlement)));
    }

    /** Everything in one département. */
    void grantAllIn(Department department, long accountId) {
        services()
                .forEach(service -> entities.persist(
                        new Granted(accountId, new Entitlement(service.code(), department, Access.WRITE))));
    }
}
