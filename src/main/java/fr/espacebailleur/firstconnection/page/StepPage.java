package fr.espacebailleur.firstconnection.page;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.firstconnection.FindDueStep;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.firstconnection.StepNotDue;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Which page belongs to the step that is due, and how every page gets there. */
@Named
@RequestScoped
public class StepPage {

    static final String INFORMATION = "vos-informations";
    static final String CODE = "confirmer-l-adresse-mail";
    static final String PASSWORD = "mot-de-passe";
    static final String USAGE_RULES = "regles-d-usage";
    static final String TERMS_OF_USE = "conditions-d-utilisation";
    static final List<String> ALL = List.of(INFORMATION, CODE, PASSWORD, USAGE_RULES, TERMS_OF_USE);

    /** The ways out of the flow. */
    static final String FINISHED = "terminee";

    static final String DECLINED = "refusee";

    private static final String HOME = "/";

    @Inject
    private FindDueStep findDueStep;

    @Inject
    private DescribeAccount describe;

    @Inject
    private SignedInAccount account;

    /** The page of the step that is due, or the way out when none is. */
    public String getDue() {
        return of(findDueStep.of(account.id()));
    }

    /**
     * On the way in: whoever is signed in goes on with the step that is due, or home when none has been for long; anybody
     * else stays to sign in.
     */
    public String enter() {
        if (account.find().isEmpty()) {
            return null;
        }
        return findDueStep.of(account.id()) == Step.DONE ? HOME : FirstConnectionFlow.ID;
    }

    /** On each step, before anything else: whoever comes by a typed address, a bookmark or « back » is led to his step. */
    public String guard() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String due = getDue();
        if (due.equals(FINISHED)) {
            return HOME; // without a welcome: he had it
        }
        boolean here =
                isAt(faces, due) || (due.equals(CODE) && isAt(faces, INFORMATION)); // the address may be corrected
        return here ? null : due;
    }

    private static boolean isAt(FacesContext faces, String page) {
        return faces.getViewRoot().getViewId().endsWith("/" + page + ".xhtml");
    }

    /**
     * Does a step, and tells where that leads.
     *
     * @param field where a refusal is shown
     */
    String after(Runnable door, Form form, String field) {
        try {
            door.run();
            return getDue();
        } catch (StepNotDue otherStep) {
            String page = of(otherStep.due());
            return otherStep.due() == Step.DONE ? page : page + "?etape-faite=oui";
        } catch (Refusal refusal) {
            form.refuse(field, refusal);
            return null;
        }
    }

    private String of(Step step) {
        return switch (step) {
            case SIGN_IN, INFORMATION -> describe.of(account.id()).isEmailToConfirm() ? CODE : INFORMATION;
            case PASSWORD -> PASSWORD;
            case USAGE_RULES -> USAGE_RULES;
            case TERMS_OF_USE -> TERMS_OF_USE;
            case DONE -> FINISHED;
        };
    }
}
