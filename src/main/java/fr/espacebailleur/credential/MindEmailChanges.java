package fr.espacebailleur.credential;

import fr.espacebailleur.account.AccountSuspended;
import fr.espacebailleur.account.EmailChangeUndone;
import fr.espacebailleur.account.EmailCorrected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** What becomes of an account's secrets when its address changes without its holder's code, or it has none any more. */
@ApplicationScoped
class MindEmailChanges {

    private final Credentials credentials;
    private final EmailCodes codes;
    private final Clock clock;

    @Inject
    MindEmailChanges(Credentials credentials, EmailCodes codes, Clock clock) {
        this.credentials = credentials;
        this.codes = codes;
        this.clock = clock;
    }

    protected MindEmailChanges() {
        this(null, null, null);
    }

    /** Who made the change may know the password: only one that is mailed to the holder lets him in again. */
    void undone(@Observes EmailChangeUndone undone) {
        credentials.lock(undone.accountId()).ifPresent(credential -> credential.mistrust(clock.instant()));
        codes.lock(undone.accountId()).ifPresent(EmailCode::forget);
    }

    void closed(@Observes AccountSuspended suspended) {
        if (suspended.forGood()) {
            codes.lock(suspended.accountId()).ifPresent(EmailCode::forget);
        }
    }

    void corrected(@Observes EmailCorrected corrected) {
        codes.lock(corrected.accountId()).ifPresent(EmailCode::forget);
    }
}
