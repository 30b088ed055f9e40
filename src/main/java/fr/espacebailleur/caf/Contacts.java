package fr.espacebailleur.caf;

import static java.util.stream.Collectors.toMap;

import fr.espacebailleur.shared.Department;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;

/** The contacts that are known. */
@ApplicationScoped
class Contacts {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    Optional<KnownContact> of(Department department) {
        return Optional.ofNullable(entities.find(KnownContact.class, department.code()));
    }

    Map<Department, KnownContact> all() {
        return entities.createNamedQuery("KnownContact.all", KnownContact.class)
                .getResultStream()
                .collect(toMap(KnownContact::department, contact -> contact));
    }

    /** Held until the transaction ends. */
    Optional<KnownContact> lock(Department department) {
        return Optional.ofNullable(
                entities.find(KnownContact.class, department.code(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** @throws jakarta.persistence.PersistenceException when another one did so at the same instant */
    KnownContact add(KnownContact contact) {
        entities.persist(contact);
        entities.flush();
        return contact;
    }
}
