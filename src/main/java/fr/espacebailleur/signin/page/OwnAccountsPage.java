package fr.espacebailleur.signin.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.LandlordCard;
import fr.espacebailleur.account.SuspendedBy;
import fr.espacebailleur.shared.Siret;
import fr.espacebailleur.signin.FindOwnAccounts;
import fr.espacebailleur.signin.OwnAccount;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** « Changer de département »: the landlord's own accounts. */
@Named
@RequestScoped
public class OwnAccountsPage {

    @Inject
    private FindOwnAccounts findOwnAccounts;

    @Inject
    private SignedInAccount signedIn;

    private List<Row> rows;

    /**
     * One account.
     *
     * @param siret empty for an individual
     */
    public record Row(
            String department,
            String userNumber,
            String landlord,
            String siret,
            OwnAccount.State state,
            boolean suspendedByOrganisation,
            boolean current) {}

    public List<Row> getRows() {
        if (rows == null) {
            rows = findOwnAccounts.of(signedIn.id()).stream().map(this::row).toList();
        }
        return rows;
    }

    public boolean isOrganisation() {
        return getRows().stream().anyMatch(row -> !row.siret().isEmpty());
    }

    public boolean isOnlyOne() {
        return getRows().size() < 2;
    }

    private Row row(OwnAccount own) {
        AccountCard account = own.account();
        return new Row(
                account.department().orElseThrow().label(),
                account.userNumber().value(),
                account.landlordName(),
                account.landlord()
                        .flatMap(LandlordCard::siret)
                        .map(Siret::value)
                        .orElse(""),
                own.state(),
                account.suspendedBy().equals(Optional.of(SuspendedBy.ORGANISATION)),
                account.id() == signedIn.id());
    }
}
