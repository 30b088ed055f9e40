package fr.espacebailleur.account;

import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.Siret;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** All landlords and accounts. */
@ApplicationScoped
class Accounts {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    Account get(long id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no account " + id));
    }

    Optional<Account> find(long id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    Account lock(long id) {
        return Optional.ofNullable(entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new IllegalStateException("no account " + id));
    }

    /** Each with its landlord. */
    List<Account> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createNamedQuery("Account.all", Account.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    List<Account> agents() {
        return agentsQuery().getResultList();
    }

    /** Whoever asks at the same instant waits. */
    List<Account> lockAgents() {
        return agentsQuery().setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    private TypedQuery<Account> agentsQuery() {
        return entities.createNamedQuery("Account.agents", Account.class);
    }

    List<Account> ofLandlord(long landlordId) {
        return found("Account.ofLandlord", "landlord", landlordId, Integer.MAX_VALUE)
                .toList();
    }

    Optional<Account> by(UserNumber userNumber) {
        return found("Account.byUserNumber", "userNumber", userNumber, 1).findFirst();
    }

    Optional<Account> by(LoginName loginName) {
        return found("Account.byLoginName", "loginName", loginName, 1).findFirst();
    }

    List<Account> byReference(String reference, int atMost) {
        return found("Account.byReference", "reference", reference, atMost).toList();
    }

    List<Account> bySiret(Siret siret, int atMost) {
        return found("Account.bySiret", "siret", siret, atMost).toList();
    }

    List<Account> byEmail(EmailAddress email, int atMost) {
        return Stream.of("Account.byEmail", "Account.byKnownEmail")
                .flatMap(query -> found(query, "email", email, atMost))
                .toList();
    }

    /** Of the holder or of the landlord. */
    List<Account> byName(SearchName start, int atMost) {
        return Stream.of("Account.byName", "Account.byLandlordName")
                .flatMap(query -> found(query, "start", start.value() + "%", atMost))
                .toList();
    }

    private Stream<Account> found(String query, String parameter, Object sought, int atMost) {
        return entities.createNamedQuery(query, Account.class)
                .setParameter(parameter, sought)
                .setMaxResults(atMost)
                .getResultStream();
    }

    /** @throws EmailTaken when somebody else took the address between the question and the answer */
    void flushEmail() {
        try {
            flush();
        } catch (PersistenceException refusedByTheDatabase) {
            if (String.valueOf(refusedByTheDatabase.getMessage())
                    .toLowerCase(Locale.ROOT)
                    .contains("account_email_key")) {
                throw new EmailTaken();
            }
            throw refusedByTheDatabase;
        }
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
