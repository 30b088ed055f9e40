package fr.espacebailleur.myaccount.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.shared.JobTitle;
import fr.espacebailleur.shared.PhoneNumber;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * « Mon compte ».
 *
 * <p>The identifiant is shown: whoever is here has typed it, or his browser did for him, and he needs it the next time.
 */
@Named
@RequestScoped
public class MyAccountPage {

    @Inject
    private SignedInAccount signedIn;

    @Inject
    private DescribeAccount describe;

    private AccountCard account;

    @PostConstruct
    void read() {
        account = describe.of(signedIn.id());
    }

    public String getHolder() {
        return account.holderName();
    }

    /** Empty where none was asked for. */
    public String getJobTitle() {
        return account.jobTitle().map(JobTitle::value).orElse("");
    }

    /** Empty where none was given. */
    public String getPhone() {
        return account.phone().map(PhoneNumber::value).orElse("");
    }

    /** Empty for an agent. */
    public String getLandlord() {
        return account.isAgent() ? "" : account.landlordName();
    }

    /** Empty for an agent. */
    public String getDepartment() {
        return account.department().map(department -> department.label()).orElse("");
    }

    public String getUserNumber() {
        return account.userNumber().value();
    }

    public String getLoginName() {
        return account.loginName().printed();
    }

    public String getEmail() {
        return account.email().map(email -> email.value()).orElse("");
    }

    public boolean isEmailConfirmed() {
        return account.confirmedEmail().isPresent();
    }
}
