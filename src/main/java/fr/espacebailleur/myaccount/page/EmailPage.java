package fr.espacebailleur.myaccount.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.credential.DescribeEmailToConfirm;
import fr.espacebailleur.credential.EmailToConfirm;
import fr.espacebailleur.credential.WantAnotherEmail;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.Optional;

/** « Votre adresse mail »: which one it is, whether it is confirmed, and how it is changed. */
@Named
@RequestScoped
public class EmailPage {

    @Inject
    private DescribeAccount describe;

    @Inject
    private DescribeEmailToConfirm describeToConfirm;

    @Inject
    private WantAnotherEmail want;

    @Inject
    private SignedInAccount signedIn;

    private AccountCard account;
    private Optional<EmailToConfirm> toConfirm;
    private String email;
    private String password;

    @PostConstruct
    void look() {
        account = describe.of(signedIn.id());
        toConfirm = describeToConfirm.of(signedIn.id());
    }

    public String proceed() {
        Form form = new Form();
        EmailAddress address = form.read("mail", () -> EmailAddress.of(email));
        if (form.isRefused()) {
            return null;
        }
        try {
            want.with(signedIn.id(), address, Objects.requireNonNullElse(password, ""));
            return "/mon-compte/confirmer-l-adresse-mail";
        } catch (WantAnotherEmail.WrongPassword refusal) {
            form.refuse("mot-de-passe", refusal);
        } catch (Refusal refusal) {
            form.refuse("mail", refusal);
        }
        return null;
    }

    public String keep() {
        want.noMore(signedIn.id());
        return "/mon-compte/adresse-mail";
    }

    public String getCurrent() {
        return account.email().map(EmailAddress::value).orElse("");
    }

    public boolean isConfirmed() {
        return account.confirmedEmail().isPresent();
    }

    public boolean isToConfirm() {
        return toConfirm.isPresent();
    }

    public String getAddressToConfirm() {
        return toConfirm.map(asked -> asked.address().value()).orElse("");
    }

    /** Whether another address is about to take the place of this one. */
    public boolean isChanging() {
        return toConfirm
                .filter(asked -> account.email().filter(asked.address()::equals).isEmpty())
                .isPresent();
    }

    /** For the browser's own keeper of passwords. */
    public String getLoginName() {
        return account.loginName().printed();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
