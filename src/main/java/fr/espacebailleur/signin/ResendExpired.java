package fr.espacebailleur.signin;

import fr.espacebailleur.credential.SealText;
import fr.espacebailleur.issuing.ReissueOnRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * « Renvoyez-le-moi »: whoever holds a provisional password that expired has his credentials sent again to where the Caf
 * knows him. He shows a permit instead of the password, which no page keeps.
 */
@ApplicationScoped
public class ResendExpired {

    /** What came of it. */
    public enum Outcome {
        SENT,

        /** It was asked for before, or nobody knows where to. */
        NOT_SENT,

        /** The permit is too old, or none. */
        TOO_LATE
    }

    private static final String PURPOSE = "renvoi";

    private final SealText sealText;
    private final ReissueOnRequest reissue;
    private final Clock clock;
    private final Duration validity;

    @Inject
    ResendExpired(
            SealText sealText,
            ReissueOnRequest reissue,
            Clock clock,
            @ConfigProperty(name = "portal.reissue.permit") Duration validity) {
        this.sealText = sealText;
        this.reissue = reissue;
        this.clock = clock;
        this.validity = validity;
    }

    protected ResendExpired() {
        this(null, null, null, null);
    }

    /** For whoever was just told that it expired; valid for some minutes. */
    public String permit(PasswordExpired expired) {
        Instant until = clock.instant().plus(validity);
        return sealText.seal(PURPOSE, expired.accountId() + "." + until.getEpochSecond());
    }

    /**
     * Nothing comes of a permit that is forged or too old, and nothing more of one that was used: so seldom are credentials
     * sent again.
     */
    public Outcome with(String permit) {
        return sealText.open(PURPOSE, permit)
                .flatMap(this::account)
                .map(accountId -> reissue.of(accountId) ? Outcome.SENT : Outcome.NOT_SENT)
                .orElse(Outcome.TOO_LATE);
    }

    private Optional<Long> account(String permitted) {
        String[] parts = permitted.split("\\.", -1);
        return Instant.ofEpochSecond(Long.parseLong(parts[1])).isAfter(clock.instant())
                ? Optional.of(Long.valueOf(parts[0]))
                : Optional.empty();
    }
}
