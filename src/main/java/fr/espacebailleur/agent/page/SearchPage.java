package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.FindAccounts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** « Recherche »: one field for whatever the agent has before him. */
@Named
@RequestScoped
public class SearchPage {

    static final int MOST = 50;

    @Inject
    private FindAccounts findAccounts;

    @Inject
    private AccountRows rows;

    private String sought;
    private List<AccountRow> found;

    @PostConstruct
    void search() {
        String typed = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("q");
        sought = typed == null ? "" : typed.strip();
        found = sought.isEmpty()
                ? List.of()
                : findAccounts.by(sought, MOST).stream().map(rows::of).toList();
    }

    public boolean isAsked() {
        return !sought.isEmpty();
    }

    public String getSought() {
        return sought;
    }

    public List<AccountRow> getFound() {
        return found;
    }

    /** There may be more than are shown. */
    public boolean isCut() {
        return found.size() == MOST;
    }
}
