package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.CloseIndividualAccount;
import fr.espacebailleur.account.ReactivateAccount;
import fr.espacebailleur.account.SuspendAccount;
import fr.espacebailleur.credential.UnlockAccount;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.organisation.SendSuccessionKey;
import fr.espacebailleur.organisation.SettleObjection;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.BiConsumer;

/** What an agent does to an account for a reason, and without anything more to fill in. */
@Named
@RequestScoped
public class AccountActPage extends ActOnAccount {

    @Inject
    private SuspendAccount suspend;

    @Inject
    private ReactivateAccount reactivate;

    @Inject
    private UnlockAccount unlock;

    @Inject
    private CloseIndividualAccount close;

    @Inject
    private SendSuccessionKey sendKey;

    @Inject
    private SettleObjection settle;

    private boolean suspendInvited;

    public String suspend() {
        return carryOut("suspendu", suspend::of);
    }

    public String reactivate() {
        return carryOut("reactive", reactivate::of);
    }

    public String unlock() {
        return carryOut("debloque", unlock::of);
    }

    public String close() {
        return carryOut("ferme", close::of);
    }

    /** Where the organisation's administrator is gone. */
    public String sendKey() {
        return carryOut("cle", (id, warrant) -> sendKey.byTheCaf(account(), warrant));
    }

    /** Where the organisation objects to its administrator; likewise the next one. */
    public String dismiss() {
        return carryOut("classe", settle::dismiss);
    }

    public String revoke() {
        return carryOut("revoque", (id, warrant) -> settle.revoke(id, suspendInvited, warrant));
    }

    private String carryOut(String done, BiConsumer<Long, Warrant> act) {
        return carryOut(new Form(), done, warrant -> act.accept(account().id(), warrant));
    }

    /** Why it cannot be closed here; empty when it can. */
    public String getRefusedToClose() {
        return isThere()
                ? CloseIndividualAccount.refusal(account()).map(Refusal::text).orElse("")
                : "";
    }

    /** Where the holder is told that it is closed; empty when no address is known. */
    public String getTold() {
        return account().recipientOfNotices().map(EmailAddress::value).orElse("");
    }

    public boolean isSuspendInvited() {
        return suspendInvited;
    }

    public void setSuspendInvited(boolean suspendInvited) {
        this.suspendInvited = suspendInvited;
    }
}
