package fr.espacebailleur.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A session is over from its next request on, on every node. */
@ApplicationScoped
@Transactional
public class EndSignIn {

    private final RecordedSignIns signIns;
    private final Clock clock;

    @Inject
    EndSignIn(RecordedSignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    protected EndSignIn() {
        this(null, null);
    }

    /**
     * @param accountId whose session it is
     * @return false when this account has none of that id that is not ended: nothing changed
     */
    public boolean of(long accountId, long signInId) {
        return signIns.end(signInId, accountId, clock.instant());
    }

    /** All sessions of that account but one. */
    public void others(long accountId, long keptId) {
        signIns.endOthers(keptId, accountId, clock.instant());
    }
}
