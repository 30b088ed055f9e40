package fr.espacebailleur.signin.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.signin.FindOwnAccounts;
import fr.espacebailleur.signin.OwnAccount;
import fr.espacebailleur.signin.SignIn;
import fr.espacebailleur.signin.SignIn.SignedIn;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.PageAddress;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The password of another account of one's own, asked for once a session. */
@Named
@RequestScoped
public class EnterAccountPage {

    @Inject
    private FindOwnAccounts findOwnAccounts;

    @Inject
    private SignedInAccount signedIn;

    @Inject
    private SignIn signIn;

    @Inject
    private LastAccount lastAccount;

    @Inject
    private Arrivals arrivals;

    @Inject
    private EndedSessions endSessions;

    @Inject
    private KnownBrowsers knownBrowsers;

    @Inject
    private ResendOffer resend;

    @Inject
    private Onward onward;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private AccountCard account;
    private String password;

    /** On the way in: another landlord's account is not found, like one that does not exist. */
    public void load() throws IOException {
        Optional<String> asked = PageAddress.parameter("numero");
        if (asked.isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().redirect(request.getContextPath() + "/changer-de-departement");
            faces.responseComplete();
            return;
        }
        Optional<OwnAccount> own = findOwnAccounts.of(signedIn.id(), asked.get());
        if (own.isPresent()) {
            account = own.get().account();
        } else {
            PageAddress.notFound();
        }
    }

    public String enter() {
        if (account != null) {
            new Form()
                    .read(
                            "formulaire",
                            () -> resend.offerOnRefusal(() -> {
                                SignedIn entered = signIn.with(
                                                account.loginName().value(),
                                                Objects.requireNonNullElse(password, ""),
                                                arrivals.of(request))
                                        .orElseThrow(() -> new Refusal("connexion.refusee"));
                                begin(entered);
                                onward.lead(null);
                                return null;
                            }));
        }
        return null;
    }

    /** Meanwhile the account that is left may have been signed out in another window: then there is no way back to it. */
    private void begin(SignedIn entered) {
        Instant now = clock.instant();
        Optional<Session> before = Session.of(request);
        before.flatMap(left -> left.entered(entered.accountId())).ifPresent(endSessions::of);
        before.map(left -> left.changedTo(Session.Entered.of(entered, now)))
                .orElseGet(() -> Session.of(entered, now))
                .begin(request);
        HttpServletResponse response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        lastAccount.remember(entered.accountId(), response);
        knownBrowsers.remember(entered.accountId(), request, response);
    }

    public String getLoginName() {
        return account.loginName().value();
    }

    public String getUserNumber() {
        return account.userNumber().value();
    }

    public String getDepartment() {
        return account.department().orElseThrow().label();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
