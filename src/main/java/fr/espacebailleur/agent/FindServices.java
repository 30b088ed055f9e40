package fr.espacebailleur.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Tells which services there are. */
@ApplicationScoped
@Transactional
public class FindServices {

    private final ServiceAccounts services;

    @Inject
    FindServices(ServiceAccounts services) {
        this.services = services;
    }

    protected FindServices() {
        this(null);
    }

    /** By name; those that were revoked, too. */
    public List<ServiceAccountCard> all() {
        return services.all().stream().map(ServiceAccount::card).toList();
    }

    public Optional<ServiceAccountCard> of(long serviceId) {
        return services.find(serviceId).map(ServiceAccount::card);
    }
}
