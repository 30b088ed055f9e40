package fr.espacebailleur.signin.page;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;

/** « Connexion », and step 1 of the first connection, which is the same form. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private SecurityContext security;

    @Inject
    private Onward onward;

    @Inject
    private LastAccount lastAccount;

    @Inject
    private ResendOffer resend;

    private String loginName;
    private String password;
    private String returnTo;

    public String signIn() {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) context.getRequest();
        AuthenticationStatus status = security.authenticate(
                request,
                (HttpServletResponse) context.getResponse(),
                withParams()
                        .credential(new UsernamePasswordCredential(
                                Objects.requireNonNullElse(loginName, ""), Objects.requireNonNullElse(password, "")))
                        .newAuthentication(true));
        if (status == AuthenticationStatus.SUCCESS) {
            onward.lead(returnTo);
        } else {
            refuse(request);
        }
        return null;
    }

    /** One text whatever was wrong; a slip of the finger in the identifiant is told by its shape alone. */
    private void refuse(HttpServletRequest request) {
        Form form = new Form();
        Optional<Refusal> reason = PortalAuthentication.reasonOfRefusal(request);
        form.refuse("formulaire", reason.orElseGet(() -> new Refusal("connexion.refusee")));
        reason.ifPresent(resend::offer);
        if (reason.isEmpty() && loginName != null && !loginName.isBlank()) {
            form.read("identifiant", () -> LoginName.of(loginName));
        }
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
        return lastAccount.of((HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest());
    }

    private static boolean isAsked(String parameter) {
        return parameter(parameter) != null;
    }

    private static String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
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
