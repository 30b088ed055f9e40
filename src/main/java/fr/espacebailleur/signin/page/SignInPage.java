package fr.espacebailleur.signin.page;

import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** « Connexion », and step 1 of the first connection, which is the same form. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Onward onward;

    @Inject
    private LastAccount lastAccount;

    @Inject
    private ResendOffer resend;

    private String loginName;
    private String password;
    private String returnTo;

    /**
     * {@link SignInForm} let nobody in. One text whatever was wrong; a slip of the finger in the identifiant is told by its
     * shape alone.
     */
    public String refuse() {
        Form form = new Form();
        Optional<Refusal> reason = SignInForm.reasonOfRefusal(request);
        form.refuse("formulaire", reason.orElseGet(() -> new Refusal("connexion.refusee")));
        reason.ifPresent(resend::offer);
        if (reason.isEmpty() && loginName != null && !loginName.isBlank()) {
            form.read("identifiant", () -> LoginName.of(loginName));
        }
        return null;
    }

    public boolean isSessionEnded() {
        return isAsked("fin");
    }

    public boolean isSignedOut() {
        return isAsked("deconnexion");
    }

    public boolean isNeeded() {
        return ReturnAddress.of(getReturnTo()).isPresent();
    }

    public boolean isLastKnown() {
        return last().isPresent();
    }

    public String getLastDepartment() {
        return last().map(told -> told.department().label()).orElse("");
    }

    public String getLastUserNumber() {
        return last().map(told -> told.userNumber().value()).orElse("");
    }

    private Optional<LastAccount.Told> last() {
        return lastAccount.of(request);
    }

    private boolean isAsked(String parameter) {
        return request.getParameter(parameter) != null;
    }

    public String getLoginName() {
        return loginName;
    }

    public void setLoginName(String loginName) {
        this.loginName = loginName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getReturnTo() {
        return returnTo == null ? onward.asked() : returnTo;
    }

    public void setReturnTo(String returnTo) {
        this.returnTo = returnTo;
    }
}
