package fr.espacebailleur.administrator.page;

import fr.espacebailleur.credential.LimitAddresses;
import fr.espacebailleur.credential.Purpose;
import fr.espacebailleur.organisation.ContestFounder;
import fr.espacebailleur.organisation.Objection;
import fr.espacebailleur.shared.NetworkStart;
import fr.espacebailleur.shared.PostedCode;
import fr.espacebailleur.web.ClientAddress;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** « Contester l'administrateur », for whoever holds the letter that names him; he needs no account. */
@Named
@RequestScoped
public class ContestFounderPage {

    @Inject
    private ContestFounder contest;

    @Inject
    private LimitAddresses limit;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private HttpServletRequest request;

    private String code;
    private String name;
    private String reach;
    private String reason;

    public String contest() {
        Form form = new Form();
        PostedCode posted = form.read("code", () -> PostedCode.of(code));
        String who = form.read("nom", () -> Objection.name(name));
        String where = form.read("joindre", () -> Objection.reach(reach));
        String why = form.read("raison", () -> Objection.reason(reason));
        if (form.isRefused()) {
            return null;
        }
        return form.read("code", () -> {
            String from = clientAddress.of(request);
            limit.charge(Purpose.CODE, from);
            contest.with(posted, new Objection(who, where, why), NetworkStart.of(from));
            return "/contester-l-administrateur?fait=oui";
        });
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getReach() {
        return reach;
    }

    public void setReach(String reach) {
        this.reach = reach;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
