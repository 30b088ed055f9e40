package fr.espacebailleur.credential;

import fr.espacebailleur.shared.Overload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Of the places in which people wait for a password to be hashed, one client address has half at most, and so has one
 * account: whoever sends much at once, all of it right or in vain, leaves the other half to everybody else.
 */
@ApplicationScoped
public class ShareTurns {

    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final int share;

    @Inject
    ShareTurns(@ConfigProperty(name = "portal.password.waiting-per-core") int waitingPerCore) {
        this(Runtime.getRuntime().availableProcessors(), waitingPerCore);
    }

    ShareTurns(int cores, int waitingPerCore) {
        this.share = cores + Math.max(1, cores * waitingPerCore / 2); // so many are at work, and so many wait
    }

    protected ShareTurns() {
        this(0, 0);
    }

    /**
     * To be called before anything is counted or changed.
     *
     * @throws Overload when the address has its share already
     */
    public <T> T ofAddress(String clientAddress, Supplier<T> work) {
        return of("address " + clientAddress, work);
    }

    /** @throws Overload when the account has its share already */
    <T> T ofAccount(long accountId, Supplier<T> work) {
        return of("account " + accountId, work);
    }

    private <T> T of(String whose, Supplier<T> work) {
        try {
            if (taken.merge(whose, 1, Integer::sum) > share) {
                throw new Overload("somebody has so much to be hashed that others would wait for him alone");
            }
            return work.get();
        } finally {
            taken.computeIfPresent(whose, (unused, places) -> places == 1 ? null : places - 1);
        }
    }
}
