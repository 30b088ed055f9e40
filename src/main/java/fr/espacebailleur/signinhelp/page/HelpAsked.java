package fr.espacebailleur.signinhelp.page;

import fr.espacebailleur.shared.Department;
import fr.espacebailleur.signinhelp.HelpReference;
import fr.espacebailleur.signinhelp.Wish;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.flow.Flow;
import jakarta.inject.Named;
import java.util.Locale;

/** The way from the questions to their answer, out of the flow. */
@Named
@RequestScoped
public class HelpAsked {

    static final String PAGE = "/demande-d-aide";
    static final String REFERENCE = "reference";
    static final String DEPARTMENT = "departement";
    static final String WISH = "envoi";

    private String address;

    /** @return where that leads */
    String forSomethingSent(HelpReference reference, Wish wish) {
        String sent = wish.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return leave(REFERENCE + "=" + reference.printed() + "&" + WISH + "=" + sent);
    }

    /** @return where that leads */
    String forTheCaf(HelpReference reference, Department department) {
        return leave(REFERENCE + "=" + reference.printed() + "&" + DEPARTMENT + "=" + department.code());
    }

    /** Where there is no flow any more, the address itself leads there. */
    private String leave(String query) {
        FacesContext faces = FacesContext.getCurrentInstance();
        boolean windowed = faces.getExternalContext().getClientWindow() != null;
        address = PAGE + "?" + (windowed ? "faces-redirect=true&" : "") + query;
        return windowed && isWithin(faces) ? HelpPage.ASKED : address;
    }

    private static boolean isWithin(FacesContext faces) {
        Flow flow = faces.getApplication().getFlowHandler().getCurrentFlow(faces);
        return flow != null && flow.getId().equals(SignInHelpFlow.ID);
    }

    /** For the flow's return node. */
    public String getAddress() {
        return address;
    }
}
