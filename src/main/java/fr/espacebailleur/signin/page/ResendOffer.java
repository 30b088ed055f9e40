package fr.espacebailleur.signin.page;

import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.signin.PasswordExpired;
import fr.espacebailleur.signin.ResendExpired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.Supplier;

/** The button « Renvoyez-le-moi », where a provisional password was the right one but too old. */
@Named
@RequestScoped
public class ResendOffer {

    @Inject
    private ResendExpired resendExpired;

    private String permit;

    void offer(Refusal reason) {
        if (reason instanceof PasswordExpired expired) {
            permit = resendExpired.permit(expired);
        }
    }

    /** @throws Refusal as it came */
    <T> T offerOnRefusal(Supplier<T> trying) {
        try {
            return trying.get();
        } catch (Refusal reason) {
            offer(reason);
            throw reason;
        }
    }

    public boolean isMade() {
        return permit != null;
    }

    public String getPermit() {
        return permit;
    }
}
