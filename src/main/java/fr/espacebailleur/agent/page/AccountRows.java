package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.agent.AccountState;
import fr.espacebailleur.firstconnection.FindDueStep;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Accounts as lines of a table, each with where it stands. */
@RequestScoped
public class AccountRows {

    @Inject
    private FindDueStep findDueStep;

    AccountRow of(AccountCard account) {
        return AccountRow.of(account, AccountState.of(account, findDueStep.of(account.id())));
    }
}
