package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.agent.AccountState;
import fr.espacebailleur.firstconnection.FindDueStep;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;

/** The account that the address of the page names. */
@Named
@RequestScoped
public class ShownAccount {

    @Inject
    private DescribeAccount describe;

    @Inject
    private FindDueStep findDueStep;

    private AccountCard account;

    /** On the way in: an address that names no account is not found. */
    public void load() throws IOException {
        Optional<AccountCard> found = id().flatMap(describe::find);
        if (found.isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        }
        account = found.orElse(null);
    }

    private static Optional<Long> id() {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        String typed = context.getRequestParameterMap().get("id");
        return Optional.ofNullable(typed)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    AccountCard card() {
        return account;
    }

    public AccountRow getRow() {
        return AccountRow.of(account, AccountState.of(account, findDueStep.of(account.id())));
    }
}
