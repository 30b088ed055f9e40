package fr.espacebailleur.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Puts down that somebody signed in: one row, which his session then names. */
@ApplicationScoped
@Transactional
class RecordSignIn {

    private final RecordedSignIns signIns;
    private final Clock clock;

    @Inject
    RecordSignIn(RecordedSignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    protected RecordSignIn() {
        this(null, null);
    }

    /** @return its id */
    long of(long accountId, int credentialsVersion, Arrival arrival) {
        return signIns.add(new RecordedSignIn(accountId, credentialsVersion, arrival, clock.instant()));
    }
}
