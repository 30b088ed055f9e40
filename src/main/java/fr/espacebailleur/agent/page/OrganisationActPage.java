package fr.espacebailleur.agent.page;

import fr.espacebailleur.organisation.SendSuccessionKey;
import fr.espacebailleur.organisation.SettleObjection;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What an agent does where an organisation's administrator is not the right one, or is gone. */
@Named
@RequestScoped
public class OrganisationActPage extends ActOnAccount {

    @Inject
    private SettleObjection settle;

    @Inject
    private SendSuccessionKey sendKey;

    private boolean suspendInvited;

    public String revoke() {
        return carryOut(
                new Form(), "revoque", warrant -> settle.revoke(account().id(), suspendInvited, warrant));
    }

    public String dismiss() {
        return carryOut(
                new Form(), "classe", warrant -> settle.dismiss(account().id(), warrant));
    }

    public String sendKey() {
        return carryOut(new Form(), "cle", warrant -> sendKey.byTheCaf(account(), warrant));
    }

    public boolean isSuspendInvited() {
        return suspendInvited;
    }

    public void setSuspendInvited(boolean suspendInvited) {
        this.suspendInvited = suspendInvited;
    }
}
