package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.FindAccounts;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.shared.UserNumber;
import fr.espacebailleur.signinhelp.FindHelpRequest;
import fr.espacebailleur.signinhelp.HelpRequestCard;
import fr.espacebailleur.web.PageAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** « Recherche »: one field for whatever the agent has before him. */
@Named
@RequestScoped
public class SearchPage {

    static final int MOST = 50;

    @Inject
    private FindAccounts findAccounts;

    @Inject
    private AccountRows rows;

    @Inject
    private FindHelpRequest findHelpRequest;

    private String sought;
    private Optional<HelpRequestCard> help;
    private List<AccountRow> found;

    @PostConstruct
    void search() {
        sought = PageAddress.parameter("q").orElse("").strip();
        help = findHelpRequest.by(sought);
        found = rows.of(
                soughtAccount().map(account -> findAccounts.by(account, MOST)).orElse(List.of()));
    }

    /** By the reference of a request for help: the account of the number that was typed in it, if it is anybody's. */
    private Optional<String> soughtAccount() {
        return help.map(request -> request.userNumber().map(UserNumber::value))
                .orElseGet(() -> Optional.of(sought).filter(typed -> !typed.isEmpty()));
    }

    /** Whether what was typed is the reference of a request for help. */
    public boolean isHelpFound() {
        return help.isPresent();
    }

    public HelpRequestCard getHelp() {
        return help.orElseThrow();
    }

    public String getHelpAskedAt() {
        return ParisTime.brief(getHelp().askedAt());
    }

    public String getHelpUserNumber() {
        return getHelp().userNumber().map(UserNumber::value).orElse("");
    }

    public String getHelpDepartment() {
        return getHelp().department().map(Department::label).orElse("");
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
