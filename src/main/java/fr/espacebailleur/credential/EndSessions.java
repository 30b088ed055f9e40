package fr.espacebailleur.credential;

import static jakarta.interceptor.Interceptor.Priority.LIBRARY_BEFORE;

import fr.espacebailleur.account.AccountSuspended;
import jakarta.annotation.Priority;
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

    /** First of all who hear of it: the credential is locked before the account's new values are written. */
    void of(@Observes @Priority(LIBRARY_BEFORE) AccountSuspended suspended) {
        credentials.lock(suspended.accountId()).ifPresent(credential -> {
            credential.endSessions();
            credential.dropPending();
            credential.forgetRecipient();
        });
    }
}
