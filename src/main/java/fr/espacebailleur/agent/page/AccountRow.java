package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.agent.AccountState;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;

/**
 * An account as a line of a table; what is not known is empty.
 *
 * @param landlord the landlord's name, where it is not the holder's
 */
public record AccountRow(
        long id,
        String userNumber,
        String loginName,
        String holder,
        String landlord,
        String department,
        String email,
        AccountState state) {

    static AccountRow of(AccountCard account, AccountState state) {
        String holder = account.holderName();
        return new AccountRow(
                account.id(),
                account.userNumber().value(),
                account.loginName().printed(),
                holder,
                account.landlordName().equals(holder) ? "" : account.landlordName(),
                account.department().map(Department::label).orElse(""),
                account.recipient().map(EmailAddress::value).orElse(""),
                state);
    }
}
