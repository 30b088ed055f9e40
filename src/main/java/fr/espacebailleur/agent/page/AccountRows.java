package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.agent.AccountState;
import fr.espacebailleur.firstconnection.FindDueStep;
import fr.espacebailleur.firstconnection.Step;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Accounts as lines of a table, each with where it stands. */
@RequestScoped
public class AccountRows {

    @Inject
    private FindDueStep findDueStep;

    AccountRow of(AccountCard account) {
        return AccountRow.of(account, AccountState.of(account, findDueStep.of(account.id())));
    }

    /** In the same order. */
    List<AccountRow> of(List<AccountCard> accounts) {
        Map<Long, Step> due =
                findDueStep.of(accounts.stream().map(AccountCard::id).toList());
        return accounts.stream()
                .map(account -> AccountRow.of(account, AccountState.of(account, due.get(account.id()))))
                .toList();
    }
}
