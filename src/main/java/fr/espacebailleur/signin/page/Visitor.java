package fr.espacebailleur.signin.page;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whom the menu bar greets. */
@Named
@RequestScoped
public class Visitor {

    @Inject
    private SignedInAccount account;

    @Inject
    private DescribeAccount describe;

    private String name;

    public boolean isSignedIn() {
        return account.find().isPresent();
    }

    public String getName() {
        if (name == null) {
            name = describe.of(account.id()).holderName();
        }
        return name;
    }
}
