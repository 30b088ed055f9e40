package fr.espacebailleur.myaccount.page;

import fr.espacebailleur.account.EmailTaken;
import fr.espacebailleur.account.UndoEmailChange;
import fr.espacebailleur.account.UndoEmailChange.Outcome;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.web.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;

/** « Contester un changement d'adresse mail », for whoever reads the mails at the address before. Looking changes nothing. */
@Named
@RequestScoped
public class ObjectionPage {

    private static final String ADDRESS = "/contester-un-changement";

    @Inject
    private UndoEmailChange undo;

    private String token;
    private Optional<Instant> changedAt;

    public String undo() {
        return outcome()
                .map(done -> ADDRESS + (done == Outcome.RESTORED ? "?fait=retablie" : "?fait=caf"))
                .orElse(ADDRESS);
    }

    private Optional<Outcome> outcome() {
        try {
            return undo.with(getToken());
        } catch (EmailTaken atThisVeryInstant) {
            return undo.with(getToken()); // it is seen by now
        }
    }

    private Optional<Instant> changedAt() {
        if (changedAt == null) {
            changedAt = undo.changedAt(getToken());
        }
        return changedAt;
    }

    /** What was just done, as the address says; empty when nothing was. */
    public String getOutcome() {
        return PageAddress.parameter("fait").orElse("");
    }

    public boolean isOpen() {
        return getOutcome().isEmpty() && changedAt().isPresent();
    }

    /** Forged, old and used ones alike. */
    public boolean isClosed() {
        return getOutcome().isEmpty() && changedAt().isEmpty();
    }

    public String getChangedAt() {
        return changedAt().map(ParisTime::minute).orElse("");
    }

    public String getToken() {
        return token == null ? PageAddress.parameter("jeton").orElse("") : token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
