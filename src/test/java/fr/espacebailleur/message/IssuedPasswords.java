package fr.espacebailleur.message;

import fr.espacebailleur.credential.IssueProvisionalPassword;
import fr.espacebailleur.credential.ProvisionalPassword;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Issues passwords without hashing them, and remembers them. */
class IssuedPasswords extends IssueProvisionalPassword {

    static final Instant NOW = Instant.parse("2026-11-23T12:15:00Z");

    private final RandomGenerator chance = new Random(20261123);
    final List<String> printed = new ArrayList<>();
    final Set<Long> withOwnPassword = new HashSet<>();
    final Set<Long> unluckyWith = new HashSet<>();

    @Override
    public Optional<Issued> byLetter(long accountId, Instant asked, boolean abroad) {
        if (unluckyWith.contains(accountId)) {
            throw new IllegalStateException("as when there is no memory for the moment");
        }
        return withOwnPassword.contains(accountId) ? Optional.empty() : Optional.of(issued(abroad));
    }

    @Override
    public Optional<Issued> toWhoeverForgotByLetter(long accountId, Instant asked, boolean abroad) {
        return Optional.of(issued(abroad));
    }

    private Issued issued(boolean abroad) {
        ProvisionalPassword password = ProvisionalPassword.generate(chance);
        printed.add(password.printed());
        return new Issued(password, NOW.plus(Duration.ofDays(abroad ? 30 : 21)));
    }
}
