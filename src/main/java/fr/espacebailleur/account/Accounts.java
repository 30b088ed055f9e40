package fr.espacebailleur.account;

import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.Siret;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Optional;

/** All landlords and accounts. */
@ApplicationScoped
class Accounts {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    Account get(long id) {
        return Optional.ofNullable(entities.find(Account.class, id))
                .orElseThrow(() -> new IllegalStateException("no account " + id));
    }

    Optional<Long> idOf(LoginName loginName) {
        return entities.createNamedQuery("Account.idByLoginName", Long.class)
                .setParameter("loginName", loginName)
                .getResultStream()
                .findFirst();
    }

    Optional<Account> find(Landlord landlord, NewAccount opening) {
        return entities.createNamedQuery("Account.byLandlord", Account.class)
                .setParameter("landlord", landlord.id())
                .setParameter("reference", opening.reference())
                .setParameter("department", opening.department())
                .getResultStream()
                .findFirst();
    }

    Optional<IndividualLandlord> individual(String reference) {
        return entities.createNamedQuery("IndividualLandlord.byReference", IndividualLandlord.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    Optional<Organisation> organisation(Siret siret) {
        return entities.createNamedQuery("Organisation.bySiret", Organisation.class)
                .setParameter("siret", siret)
                .getResultStream()
                .findFirst();
    }

    boolean isReferenceOfOtherKind(String reference, Class<? extends Landlord> kind) {
        return any(count("Account.countOfOtherKind")
                .setParameter("reference", reference)
                .setParameter("kind", kind));
    }

    boolean isKnown(EmailAddress email) {
        // Two questions, each with its index: H2 answers « or » by reading the whole table.
        return any(count("Account.countByKnownEmail").setParameter("email", email))
                || any(count("Account.countByEmail").setParameter("email", email));
    }

    boolean isTakenByAnother(EmailAddress email, long id) {
        return any(
                count("Account.countOthersByEmail").setParameter("email", email).setParameter("id", id));
    }

    boolean isTaken(LoginName loginName) {
        return any(count("Account.countByLoginName").setParameter("loginName", loginName));
    }

    boolean isTaken(UserNumber userNumber) {
        return any(count("Account.countByUserNumber").setParameter("userNumber", userNumber));
    }

    <T> T add(T landlordOrAccount) {
        entities.persist(landlordOrAccount);
        return landlordOrAccount;
    }

    void flush() {
        entities.flush();
    }

    private TypedQuery<Long> count(String name) {
        return entities.createNamedQuery(name, Long.class);
    }

    private static boolean any(TypedQuery<Long> count) {
        return count.getSingleResult() > 0;
    }
}
