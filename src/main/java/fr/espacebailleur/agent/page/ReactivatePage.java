package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.ReactivateAccount;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** « Réactiver ». */
@Named
@RequestScoped
public class ReactivatePage extends ActOnAccount {

    @Inject
    private ReactivateAccount reactivate;

    public String proceed() {
        return carryOut(
                new Form(), "reactive", warrant -> reactivate.of(account().id(), warrant));
    }
}
