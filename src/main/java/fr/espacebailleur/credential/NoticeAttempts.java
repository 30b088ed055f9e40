package fr.espacebailleur.credential;

import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.WithoutPersonalData;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;

/**
 * Looks, after the answer was given, whether somebody's account is tried by others: whoever tries sees no difference in
 * time between an account that there is and one that there is not. One that is lost in a crash comes with the next try.
 */
@ApplicationScoped
class NoticeAttempts {

    private static final Logger LOG = System.getLogger(NoticeAttempts.class.getName());

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Throttle throttle;

    @Inject
    private TellOfAttempts tell;

    /** @param typed as an identifiant, in vain; only what has the shape of one is looked at */
    void failure(String typed) {
        Future<?> unused = executor.submit(() -> look(typed));
    }

    private void look(String typed) {
        try {
            LoginName loginName = new LoginName(typed);
            if (SignInTries.ofStrangers(typed)
                    .anyMatch(key -> throttle.state(key).isBlocked())) {
                tell.holderOf(loginName);
            }
        } catch (Refusal notAnIdentifiant) {
            return;
        } catch (RuntimeException failure) {
            LOG.log(
                    Level.WARNING,
                    "somebody is not told that others try to enter his account",
                    WithoutPersonalData.of(failure));
        }
    }
}
