package fr.espacebailleur.organisation;

import fr.espacebailleur.account.EmailTaken;
import fr.espacebailleur.account.FindAccounts;
import fr.espacebailleur.credential.LimitTakenEmails;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.TooManyTries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Supplier;

/** An administrator gives a user a mail address, and learns by it whether it is taken: outside his organisation, of so many only. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class AskForEmail {

    /** Accounts of one address: one holds it, those that the Caf writes to may be more. */
    private static final int FEW = 10;

    private final FindAccounts findAccounts;
    private final LimitTakenEmails limit;

    @Inject
    AskForEmail(FindAccounts findAccounts, LimitTakenEmails limit) {
        this.findAccounts = findAccounts;
        this.limit = limit;
    }

    protected AskForEmail() {
        this(null, null);
    }

    /**
     * @param act what takes the address
     * @throws EmailTaken when another account has it, whoever's
     * @throws TooManyTries when too many that he gave were others' already
     */
    <T> T take(EmailAddress email, long organisationId, long administratorId, Supplier<T> act) {
        boolean ofOwn = findAccounts.by(email.value(), FEW).stream()
                .flatMap(account -> account.landlord().stream())
                .anyMatch(landlord -> landlord.id() == organisationId);
        return limit.of(administratorId, !ofOwn, act);
    }
}
