package fr.espacebailleur.account;

import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Draws codes until one is nobody's. */
@Dependent
class AllocateCodes {

    private final Accounts accounts;
    private final RandomGenerator chance;

    @Inject
    AllocateCodes(Accounts accounts, RandomGenerator chance) {
        this.accounts = accounts;
        this.chance = chance;
    }

    LoginName loginName() {
        return firstFree(() -> LoginName.allocate(chance), accounts::isTaken);
    }

    UserNumber userNumber() {
        return firstFree(() -> UserNumber.allocate(chance), accounts::isTaken);
    }

    private static <T> T firstFree(Supplier<T> next, Predicate<T> taken) {
        T candidate = next.get();
        while (taken.test(candidate)) {
            candidate = next.get();
        }
        return candidate;
    }
}
