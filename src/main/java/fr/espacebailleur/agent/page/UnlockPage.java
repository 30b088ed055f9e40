package fr.espacebailleur.agent.page;

import fr.espacebailleur.credential.UnlockAccount;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** « Débloquer ». */
@Named
@RequestScoped
public class UnlockPage extends ActOnAccount {

    @Inject
    private UnlockAccount unlock;

    public String proceed() {
        return carryOut(new Form(), "debloque", warrant -> unlock.of(account().id(), warrant));
    }
}
