package fr.espacebailleur.myaccount.page;

import fr.espacebailleur.credential.TypeEmailCode;
import fr.espacebailleur.credential.page.CodeToType;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** « Confirmez votre adresse mail », after the first connection. */
@Named
@RequestScoped
public class OwnCodePage extends CodeToType {

    private static final String ADDRESS = "/mon-compte/adresse-mail";

    @Inject
    private TypeEmailCode typeCode;

    /** On the way in: when nothing is to be confirmed, this page is not needed. */
    public String guard() {
        return isAnyToConfirm() ? null : ADDRESS;
    }

    @Override
    protected String take(Form form, long accountId, String typed) {
        return form.read(FIELD, () -> {
            typeCode.of(accountId, typed);
            return ADDRESS + "?confirmee=oui";
        });
    }

    @Override
    protected String again(String told) {
        return "/mon-compte/confirmer-l-adresse-mail?renvoye=" + told;
    }

    public String correct() {
        return ADDRESS;
    }

    public String later() {
        return "/";
    }
}
