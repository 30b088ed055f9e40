package fr.espacebailleur.administrator.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.organisation.FindAdministrators;
import fr.espacebailleur.web.PageAddress;
import jakarta.inject.Inject;
import java.io.IOException;

/** What the pages of a user's own organisation have in common: an individual landlord has none. */
public abstract class OwnOrganisation {

    @Inject
    WorkingMember own;

    @Inject
    FindAdministrators findAdministrators;

    private AccountCard card;

    /** On the way in. */
    public void load() throws IOException {
        if (!isThere()) {
            PageAddress.notFound();
        }
    }

    public boolean isThere() {
        return card().isOfOrganisation();
    }

    AccountCard card() {
        if (card == null) {
            card = own.card();
        }
        return card;
    }

    public String getName() {
        return card().landlordName();
    }

    public boolean isAdministrator() {
        return findAdministrators.isAdministrator(card().id());
    }
}
