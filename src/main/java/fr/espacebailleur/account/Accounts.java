package fr.espacebailleur.account;

import static java.util.stream.Collectors.toSet;

import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.Duplicate;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

    /** The same with its landlord, if it has one. */
    Optional<Account> withLandlord(long id) {
        return one("Account.withLandlord", "id", id);
    }

    Organisation organisation(long id) {
        return Optional.ofNullable(entities.find(Organisation.class, id))
                .orElseThrow(() -> new IllegalStateException("no organisation " + id));
    }

    /** Without the account itself: what is read before it is locked may be outdated after it. */
    Optional<Long> organisationOf(long id) {
        return entities.createNamedQuery("Account.organisationOf", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
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

    /** All but this one, each with its landlord. */
    List<Account> othersOfLandlord(long landlordId, long id, int first, int atMost) {
        return entities.createNamedQuery("Account.othersOfLandlord", Account.class)
                .setParameter("landlord", landlordId)
                .setParameter("id", id)
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList();
    }

    Optional<Account> by(UserNumber userNumber) {
        return one("Account.byUserNumber", "userNumber", userNumber);
    }

    Optional<Account> by(LoginName loginName) {
        return one("Account.byLoginName", "loginName", loginName);
    }

    List<Account> byReference(String reference, int atMost) {
        return found("Account.byReference", "reference", reference, atMost).toList();
    }

    /** Those that are closed. */
    List<Account> byClosedReference(String reference, int atMost) {
        return found("Account.byClosedReference", "reference", reference, atMost)
                .toList();
    }

    /** The one that stands there now. */
    Optional<Account> at(long landlordId, String reference, Department department) {
        return entities.createNamedQuery("Account.atPlace", Account.class)
                .setParameter("landlord", landlordId)
                .setParameter("reference", reference)
                .setParameter("department", department)
                .getResultStream()
                .findFirst();
    }

    List<Account> bySiret(Siret siret, int atMost) {
        return found("Account.bySiret", "siret", siret, atMost).toList();
    }

    Optional<Account> heldAt(EmailAddress email) {
        return found("Account.byConfirmedEmail", "email", email, 1).findFirst();
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

    /** Of which there is no other. Without a limit: EclipseLink would write the SQL of a limited query anew each time. */
    private Optional<Account> one(String query, String parameter, Object sought) {
        return entities.createNamedQuery(query, Account.class)
                .setParameter(parameter, sought)
                .getResultStream()
                .findFirst();
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
            if (Duplicate.isBehind(refusedByTheDatabase, "account_email_key")) {
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

    /** What these new accounts could be or clash with. */
    KnownAccounts known(List<NewAccount> asked) {
        Set<String> references = asked.stream().map(NewAccount::reference).collect(toSet());
        return new KnownAccounts(
                among("Account.byReferences", Account.class, references),
                among("IndividualLandlord.byReferences", IndividualLandlord.class, references),
                among(
                        "Organisation.bySirets",
                        Organisation.class,
                        given(asked, account -> account.organisation().map(NewAccount.Entity::siret))),
                knownEmails(given(asked, NewAccount::email)),
                takenUserNumbers(given(asked, NewAccount::userNumber)));
    }

    List<UserNumber> takenUserNumbers(Collection<UserNumber> userNumbers) {
        return among("Account.userNumbers", UserNumber.class, userNumbers);
    }

    List<LoginName> takenLoginNames(Collection<LoginName> loginNames) {
        return among("Account.loginNames", LoginName.class, loginNames);
    }

    private List<EmailAddress> knownEmails(Collection<EmailAddress> emails) {
        // Two questions, each with its index: H2 answers « or » by reading the whole table.
        return Stream.of("Account.knownEmails", "Account.emails")
                .flatMap(query -> among(query, EmailAddress.class, emails).stream())
                .toList();
    }

    private <T> List<T> among(String query, Class<T> type, Collection<?> sought) {
        return sought.isEmpty()
                ? List.of()
                : entities.createNamedQuery(query, type)
                        .setParameter("sought", sought)
                        .getResultList();
    }

    private static <T> Set<T> given(List<NewAccount> asked, Function<NewAccount, Optional<T>> value) {
        return asked.stream().map(value).flatMap(Optional::stream).collect(toSet());
    }

    boolean isKnown(EmailAddress email) {
        // Two questions, each with its index: H2 answers « or » by reading the whole table.
        return any(count("Account.countByKnownEmail").setParameter("email", email))
                || any(count("Account.countByEmail").setParameter("email", email));
    }

    /** @throws EmailTaken when the address belongs to another account */
    void refuseTaken(EmailAddress email, long id) {
        if (isTakenByAnother(email, id)) {
            throw new EmailTaken();
        }
    }

    boolean isTakenByAnother(EmailAddress email, long id) {
        return any(
                count("Account.countOthersByEmail").setParameter("email", email).setParameter("id", id));
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
