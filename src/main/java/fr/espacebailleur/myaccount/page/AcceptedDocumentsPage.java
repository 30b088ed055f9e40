package fr.espacebailleur.myaccount.page;

import fr.espacebailleur.consent.DocumentKind;
import fr.espacebailleur.consent.ReadConsents;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** « Documents acceptés ». */
@Named
@RequestScoped
public class AcceptedDocumentsPage {

    @Inject
    private ReadConsents readConsents;

    @Inject
    private SignedInAccount signedIn;

    private List<Row> rows;

    /** One acceptance. */
    public record Row(long id, boolean usageRules, int version, String acceptedAt, String person) {}

    @PostConstruct
    void read() {
        rows = readConsents.of(signedIn.id()).stream()
                .map(accepted -> new Row(
                        accepted.id(),
                        accepted.kind() == DocumentKind.USAGE_RULES,
                        accepted.version(),
                        ParisTime.minute(accepted.acceptedAt()),
                        accepted.person()))
                .toList();
    }

    /** The newest first. */
    public List<Row> getRows() {
        return rows;
    }
}
