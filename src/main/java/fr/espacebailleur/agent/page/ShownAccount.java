package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The account that the address of the page names. */
@Named
@RequestScoped
public class ShownAccount {

    @Inject
    private DescribeAccount describe;

    @Inject
    private AccountRows rows;

    private Optional<AccountCard> account;
    private AccountRow row;

    /** On the way in: an address that names no account is not found. */
    public void load() throws IOException {
        if (!isThere()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    boolean isThere() {
        if (account == null) {
            account = id().flatMap(describe::find);
        }
        return account.isPresent();
    }

    private static Optional<Long> id() {
        String typed = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id");
        return Optional.ofNullable(typed)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** @throws java.util.NoSuchElementException when there is no such account */
    AccountCard card() {
        boolean unused = isThere();
        return account.orElseThrow();
    }

    public AccountRow getRow() {
        if (row == null) {
            row = rows.of(card());
        }
        return row;
    }
}
