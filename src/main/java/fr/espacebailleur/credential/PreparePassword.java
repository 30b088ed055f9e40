package fr.espacebailleur.credential;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds a candidate against the password rule and hashes it, outside any transaction: hashing takes milliseconds of a
 * whole core and must hold no connection.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class PreparePassword {

    private final DescribeAccount describe;
    private final Credentials credentials;
    private final PasswordPolicy policy;
    private final PasswordHashing hashing;
    private final ShareTurns share;

    @Inject
    PreparePassword(
            DescribeAccount describe,
            Credentials credentials,
            PasswordPolicy policy,
            PasswordHashing hashing,
            ShareTurns share) {
        this.describe = describe;
        this.credentials = credentials;
        this.policy = policy;
        this.hashing = hashing;
        this.share = share;
    }

    protected PreparePassword() {
        this(null, null, null, null, null);
    }

    /** A password that keeps the rule, hashed. */
    public record Prepared(String hash) {

        @Override
        public String toString() {
            return "Prepared[…]";
        }
    }

    /** @throws Refusal with the reason, when the candidate does not keep the rule */
    public Prepared from(long accountId, String candidate) {
        hashing.refuseOverload();
        return share.ofAccount(accountId, () -> prepare(accountId, candidate));
    }

    private Prepared prepare(long accountId, String candidate) {
        if (ProvisionalPassword.isLike(candidate) && isProvisionalOne(accountId, candidate)) {
            throw new Refusal("mot-de-passe.provisoire");
        }
        policy.check(candidate, personalWords(describe.of(accountId)));
        return new Prepared(hashing.hash(candidate));
    }

    private boolean isProvisionalOne(long accountId, String candidate) {
        Optional<Credential> current = credentials.of(accountId).filter(Credential::isProvisional);
        return current.filter(credential -> hashing.matches(credential.hash(), credential.asHashed(candidate)))
                .isPresent();
    }

    private static Collection<String> personalWords(AccountCard account) {
        Stream<String> names = account.person().stream()
                .flatMap(person -> Stream.concat(
                        Stream.of(person.lastName().value()), person.firstName().map(PersonName::value).stream()));
        Stream<String> emails = Stream.of(account.email(), account.knownEmail())
                .flatMap(Optional::stream)
                .map(email -> email.value());
        Stream<String> numbers = Stream.of(
                account.landlordName(),
                account.loginName().value(),
                account.userNumber().value());
        return Stream.of(names, emails, numbers).flatMap(words -> words).toList();
    }
}
