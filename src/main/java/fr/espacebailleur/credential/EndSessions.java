package fr.espacebailleur.credential;

import fr.espacebailleur.account.AccountSuspended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The sessions of a suspended account are over at once, on every node; so is what was mailed to let him in again. */
@ApplicationScoped
class EndSessions {

    private final Credentials credentials;

    @Inject
    EndSessions(Credentials credentials) {
        this.credentials = credentials;
    }

    protected EndSessions() {
        this(null);
    }

    void of(@Observes AccountSuspended suspended) {
        credentials.lock(suspended.accountId()).ifPresent(credential -> {
            credential.endSessions();
            credential.dropPending();
            credential.forgetRecipient();
        });
    }
}
