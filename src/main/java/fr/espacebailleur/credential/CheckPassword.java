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
     * What was mailed to whoever forgot his password is in force from then on.
     *
     * @param accountId empty when the identifiant is nobody's
     * @return the credentials version of the session that may begin; empty when wrong, expired, too early or nobody's
     */
    public Optional<Integer> of(Optional<Long> accountId, String typed) {
        return compare(accountId, accountId.flatMap(id -> attempts.begin(id, typed)), typed);
    }

    /** Whether somebody who is signed in types his password again: the one with which he came in, no other. */
    public boolean again(long accountId, String typed) {
        return compare(Optional.of(accountId), attempts.beginAgain(accountId, typed), typed)
                .isPresent();
    }

    private Optional<Integer> compare(Optional<Long> accountId, Optional<Attempts.Attempt> attempt, String typed) {
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
