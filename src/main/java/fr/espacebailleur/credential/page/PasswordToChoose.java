package fr.espacebailleur.credential.page;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.inject.Inject;

/** « Personnalisez votre mot de passe », wherever it is asked for. */
public abstract class PasswordToChoose {

    /** Where a refusal of the password is shown. */
    protected static final String FIELD = "nouveau";

    @Inject
    private DescribeAccount describe;

    @Inject
    private SignedInAccount signedIn;

    private String candidate;
    private String confirmation;

    /** Takes a password that was typed twice alike, and tells where that leads; refusals are shown by the form. */
    protected abstract String choose(Form form, long accountId, String password);

    public String proceed() {
        Form form = new Form();
        if (candidate != null && !candidate.isEmpty() && !candidate.equals(confirmation)) {
            form.refuse("confirmation", new Refusal("mot-de-passe.confirmation"));
            return null;
        }
        return choose(form, signedIn.id(), candidate);
    }

    /** Of the credentials with which he came in: whoever has others by now chooses nothing. */
    protected final int credentialsVersion() {
        return signedIn.credentialsVersion();
    }

    /** For the browser's own keeper of passwords. */
    public String getLoginName() {
        return describe.of(signedIn.id()).loginName().printed();
    }

    public String getCandidate() {
        return candidate;
    }

    public void setCandidate(String candidate) {
        this.candidate = candidate;
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = confirmation;
    }
}
