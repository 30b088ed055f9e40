package fr.espacebailleur.signin;

import fr.espacebailleur.shared.KeptData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** What is kept of sign-ins and sessions, and of forgotten passwords. */
@ApplicationScoped
@Transactional
class KeptSignIns implements KeptData {

    private static final int MOST = 10_000;

    private final FollowSignIns follow;
    private final PasswordRequests requests;

    @Inject
    KeptSignIns(FollowSignIns follow, PasswordRequests requests) {
        this.follow = follow;
        this.requests = requests;
    }

    protected KeptSignIns() {
        this(null, null);
    }

    @Override
    public List<Table> of(long accountId) {
        return List.of(
                new Table(
                        "sign_in",
                        follow.ofAccount(accountId, MOST).stream()
                                .map(KeptSignIns::row)
                                .toList()),
                new Table(
                        "password_request",
                        requests.granted(accountId, Instant.EPOCH).stream()
                                .map(asked -> List.of(Datum.of("asked_at", asked)))
                                .toList()));
    }

    private static List<Datum> row(SignInCard signIn) {
        return List.of(
                Datum.of("signed_in_at", signIn.signedInAt()),
                Datum.of("last_seen_at", signIn.lastSeenAt()),
                Datum.of("ended_at", signIn.endedAt()),
                Datum.of("open", signIn.open()),
                Datum.of("browser", signIn.browser()),
                Datum.of("network", signIn.network()));
    }
}
