package fr.espacebailleur.credential;

import fr.espacebailleur.credential.CheckPassword.Attempt;
import fr.espacebailleur.credential.CheckPassword.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * What is done before and after a password is compared, each in the transaction that goes on, else in one of its own; the
 * hashing between them holds no connection.
 */
@ApplicationScoped
@Transactional
class Attempts {

    /** No account has this id. */
    private static final long NOBODY = -1;

    private final Credentials credentials;
    private final CountFailures count;

    @Inject
    Attempts(Credentials credentials, CountFailures count) {
        this.credentials = credentials;
        this.count = count;
    }

    protected Attempts() {
        this(null, null);
    }

    /** @throws jakarta.persistence.PersistenceException when two began to count the same at the same instant */
    Attempt begin(Claim claim, String typed) {
        return begin(
                claim,
                typed,
                credentials.of(claim.accountId().orElse(NOBODY)).map(credential -> credential.compare(typed)));
    }

    /**
     * The same with the password in force alone, by whoever is signed in.
     *
     * @throws jakarta.persistence.PersistenceException when two began to count the same at the same instant
     */
    Attempt beginAgain(long accountId, String typed) {
        return begin(
                new Claim("", Optional.of(accountId), Optional.of("")),
                typed,
                credentials.of(accountId).map(credential -> credential.compareAgain(typed)));
    }

    private Attempt begin(Claim claim, String typed, Optional<Comparison> comparison) {
        List<Failures.Key> counters = claim.accountId()
                .flatMap(id -> claim.knownBrowser().map(browser -> knownBrowser(browser, id, comparison, typed)))
                .orElseGet(() -> SignInTries.ofStranger(claim.canonical(), typed));
        return new Attempt(claim, typed, comparison, counters, count.begin(counters.get(0)));
    }

    private static List<Failures.Key> knownBrowser(
            String name, long accountId, Optional<Comparison> comparison, String typed) {
        int cleanSlates = comparison.map(Comparison::cleanSlates).orElse(0);
        return SignInTries.ofKnownBrowser(name, accountId, cleanSlates, typed);
    }

    /** @return empty when the password was replaced meanwhile */
    Optional<Verdict> succeed(Right right) {
        Optional<Verdict> verdict = right.expiredAt().isPresent()
                ? Optional.of(new Verdict(Optional.empty(), right.expiredAt()))
                : enter(right).map(version -> new Verdict(Optional.of(version), Optional.empty()));
        verdict.ifPresent(known -> right.counters().forEach(count::forget));
        return verdict;
    }

    private Optional<Integer> enter(Right right) {
        Optional<Credential> inForce = credentials
                .of(right.accountId())
                .filter(credential -> right.rehashed().isEmpty() && credential.isInForce(right.hash()));
        if (inForce.isPresent()) { // nearly always: a lock for nothing would be written to disk
            return inForce.map(Credential::credentialsVersion);
        }
        return credentials
                .lock(right.accountId())
                .filter(credential -> credential.enteredWith(right.hash(), right.version()))
                .map(credential -> {
                    right.rehashed().ifPresent(credential::rehash);
                    return credential.credentialsVersion();
                });
    }
}
