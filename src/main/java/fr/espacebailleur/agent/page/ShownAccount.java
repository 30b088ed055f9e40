package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.web.PageAddress;
import jakarta.enterprise.context.RequestScoped;
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
    private AccountRows rows;

    private Optional<AccountCard> account;
    private AccountRow row;

    /** On the way in: an address that names no account is not found. */
    public void load() throws IOException {
        if (!isThere()) {
            PageAddress.notFound();
        }
    }

    boolean isThere() {
        if (account == null) {
            account = PageAddress.parameter("id").flatMap(PageAddress::id).flatMap(describe::find);
        }
        return account.isPresent();
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
