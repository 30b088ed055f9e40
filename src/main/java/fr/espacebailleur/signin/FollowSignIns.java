package fr.espacebailleur.signin;

import fr.espacebailleur.credential.CurrentCredentials;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells an account's owner who signed in, and which sessions are open. */
@ApplicationScoped
@Transactional
public class FollowSignIns {

    private final RecordedSignIns signIns;
    private final CurrentCredentials credentials;
    private final Clock clock;
    private final Duration absoluteLimit;
    private final Duration idleLimit;
    private final Duration notedEvery;

    @Inject
    FollowSignIns(
            RecordedSignIns signIns,
            CurrentCredentials credentials,
            Clock clock,
            @ConfigProperty(name = "portal.session.absolute") Duration absoluteLimit,
            @ConfigProperty(name = "portal.session.idle") Duration idleLimit,
            @ConfigProperty(name = "portal.sign-ins.noted-every") Duration notedEvery) {
        this.signIns = signIns;
        this.credentials = credentials;
        this.clock = clock;
        this.absoluteLimit = absoluteLimit;
        this.idleLimit = idleLimit;
        this.notedEvery = notedEvery;
    }

    protected FollowSignIns() {
        this(null, null, null, null, null, null);
    }

    /** The newest first, at most so many. */
    public List<SignInCard> ofAccount(long accountId, int atMost) {
        return signIns.ofAccount(accountId, atMost).stream()
                .map(signIn -> signIn.card(isOpen(accountId, signIn)))
                .toList();
    }

    /** An idle one is over some minutes later than its last request that was noted. */
    private boolean isOpen(long accountId, RecordedSignIn signIn) {
        Instant now = clock.instant();
        return signIn.isNotEnded()
                && now.isBefore(signIn.signedInAt().plus(absoluteLimit))
                && now.isBefore(signIn.lastSeenAt().plus(idleLimit).plus(notedEvery))
                && credentials.ofVersion(accountId, signIn.credentialsVersion()).isPresent();
    }
}
