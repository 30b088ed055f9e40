package fr.espacebailleur.signin.page;

import fr.espacebailleur.credential.PasswordPersonalised;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The session in which a password was personalised goes on; all others of that account are over. */
@RequestScoped
public class GoOnAfterPassword {

    @Inject
    private HttpServletRequest request;

    void with(@Observes(during = TransactionPhase.AFTER_SUCCESS) PasswordPersonalised personalised) {
        Session.of(request)
                .filter(session -> session.accountId() == personalised.accountId())
                .ifPresent(session -> session.goOn(request, personalised.credentialsVersion()));
    }
}
