package fr.espacebailleur.administrator.page;

import fr.espacebailleur.organisation.ConfirmMembers;
import fr.espacebailleur.organisation.FindMembers;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** « Confirmer les utilisateurs »: who still needs his access. */
@Named
@RequestScoped
public class ReviewPage {

    private static final String TICKED = "confirmer";

    @Inject
    private FindMembers findMembers;

    @Inject
    private ConfirmMembers confirm;

    @Inject
    private MemberRows memberRows;

    @Inject
    private WorkingMember administrator;

    private List<MemberRow> rows;

    public String confirm() {
        return new Form().read("formulaire", () -> {
            List<UserNumber> ticked = Arrays.stream(Objects.requireNonNullElse(
                            FacesContext.getCurrentInstance()
                                    .getExternalContext()
                                    .getRequestParameterValuesMap()
                                    .get(TICKED),
                            new String[0]))
                    .map(UserNumber::of)
                    .toList();
            if (ticked.isEmpty()) {
                throw new Refusal("revue.personne");
            }
            confirm.of(ticked, administrator.warrant());
            return "/organisation/revue?fait=oui";
        });
    }

    private List<MemberRow> rows() {
        if (rows == null) {
            rows = findMembers.of(administrator.card().landlordId()).stream()
                    .map(memberRows::of)
                    .toList();
        }
        return rows;
    }

    public List<MemberRow> getToConfirm() {
        return rows().stream().filter(MemberRow::toConfirm).toList();
    }

    /** Whoever was invited long ago and never connected. */
    public List<MemberRow> getNeverConnected() {
        return rows().stream().filter(MemberRow::longInvited).toList();
    }
}
