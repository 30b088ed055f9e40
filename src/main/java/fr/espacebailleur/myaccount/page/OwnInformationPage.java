package fr.espacebailleur.myaccount.page;

import fr.espacebailleur.account.CorrectInformation;
import fr.espacebailleur.account.HolderDetails;
import fr.espacebailleur.account.page.InformationToGive;
import fr.espacebailleur.credential.CheckPassword;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** « Vos informations », to be corrected after the first connection; the password shows that it is he who does. */
@Named
@RequestScoped
public class OwnInformationPage extends InformationToGive {

    @Inject
    private CorrectInformation correct;

    @Inject
    private CheckPassword checkPassword;

    private int version;
    private String password;

    @PostConstruct
    void note() {
        version = account().version();
    }

    public String proceed() {
        Form form = new Form();
        Optional<HolderDetails> holder = read(form, account().email().orElseThrow());
        if (holder.isEmpty()) {
            return null;
        }
        if (!checkPassword.again(account().id(), password)) {
            form.refuse("mot-de-passe", new Refusal("mot-de-passe.actuel"));
            return null;
        }
        return form.read("formulaire", () -> {
            correct.of(account().id(), holder.get(), version);
            return "/mon-compte?fait=informations";
        });
    }

    /** For the browser's own keeper of passwords. */
    public String getLoginName() {
        return account().loginName().printed();
    }

    /** That of the account with which the form was filled in. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
