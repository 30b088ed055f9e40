package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.SuspendAccount;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** « Suspendre ». */
@Named
@RequestScoped
public class SuspendPage extends ActOnAccount {

    @Inject
    private SuspendAccount suspend;

    public String proceed() {
        return carryOut(new Form(), "suspendu", warrant -> suspend.of(account().id(), warrant));
    }
}
