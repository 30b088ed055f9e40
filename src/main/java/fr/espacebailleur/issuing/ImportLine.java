package fr.espacebailleur.issuing;

import fr.espacebailleur.account.NewAccount;
import java.util.Optional;

/**
 * A line of a file as we understood it: either an account to open or a reason why not.
 *
 * @param number in the file, the header's being 1; of the first of its lines when a value has line breaks
 * @param reference as given, made printable; may be empty
 * @param reason empty when there is an account to open
 */
record ImportLine(int number, String reference, Optional<NewAccount> account, String reason) {

    static ImportLine understood(int number, NewAccount account) {
        return new ImportLine(number, account.reference(), Optional.of(account), "");
    }

    static ImportLine refused(int number, String reference, String reason) {
        return new ImportLine(
                number,
                Printable.of(reference, ImportOutcome.REFERENCE_LENGTH),
                Optional.empty(),
                Printable.of(reason, ImportOutcome.REASON_LENGTH));
    }
}
