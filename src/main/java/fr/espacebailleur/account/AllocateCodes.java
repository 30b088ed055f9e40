package fr.espacebailleur.account;

import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Draws codes until they are nobody's. */
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
        return loginNames(1).iterator().next();
    }

    UserNumber userNumber() {
        return userNumbers(1).iterator().next();
    }

    /** So many, all different. */
    Set<LoginName> loginNames(int count) {
        return free(count, () -> LoginName.allocate(chance), accounts::takenLoginNames);
    }

    /** So many, all different. */
    Set<UserNumber> userNumbers(int count) {
        return free(count, () -> UserNumber.allocate(chance), accounts::takenUserNumbers);
    }

    private static <T> Set<T> free(int count, Supplier<T> next, Function<Collection<T>, Collection<T>> taken) {
        Set<T> free = new LinkedHashSet<>();
        while (free.size() < count) {
            Set<T> drawn = new LinkedHashSet<>();
            while (free.size() + drawn.size() < count) {
                drawn.add(next.get());
            }
            drawn.removeAll(free);
            drawn.removeAll(taken.apply(drawn));
            free.addAll(drawn);
        }
        return free;
    }
}
