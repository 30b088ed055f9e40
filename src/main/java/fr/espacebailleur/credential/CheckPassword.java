package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Compares a typed password with an account's; the same work is done when there is nothing to compare with. */
@ApplicationScoped
public class CheckPassword {

    private final Attempts attempts;
    private final PasswordHashing hashing;

    @Inject
    CheckPassword(Attempts attempts, PasswordHashing hashing) {
        this.attempts = attempts;
        this.hashing = hashing;
    }

    protected CheckPassword() {
        this(null, null);
    }

    /**
     * @param accountId empty when the identifiant is nobody's
     * @return the credentials version of the session that may begin; empty when wrong, expired, too early or nobody's
     */
    public Optional<Integer> of(Optional<Long> accountId, String typed) {
        Optional<Attempts.Attempt> attempt = accountId.flatMap(id -> attempts.begin(id, typed));
        if (attempt.isEmpty()) {
            hashing.matchesNobody(typed);
            return Optional.empty();
        }
        return attempt.filter(begun -> hashing.matches(begun.hash(), begun.typed()))
                .flatMap(begun -> attempts.succeed(accountId.orElseThrow(), begun, rehashed(begun)));
    }

    private Optional<String> rehashed(Attempts.Attempt attempt) {
        return hashing.isOutdated(attempt.hash()) ? Optional.of(hashing.hash(attempt.typed())) : Optional.empty();
    }
}
