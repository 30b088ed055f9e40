package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.CloseIndividualAccount;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** « Fermer le compte ». */
@Named
@RequestScoped
public class ClosePage extends ActOnAccount {

    @Inject
    private CloseIndividualAccount close;

    public String proceed() {
        return carryOut(new Form(), "ferme", warrant -> close.of(account().id(), warrant));
    }

    /** Why nothing can be done here; empty when it can. */
    public String getRefused() {
        return isThere()
                ? CloseIndividualAccount.refusal(account()).map(Refusal::text).orElse("")
                : "";
    }

    /** Where its holder is told; empty when no address is known. */
    public String getTold() {
        return account().recipientOfNotices().map(EmailAddress::value).orElse("");
    }
}
