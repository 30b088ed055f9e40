package fr.espacebailleur.organisation;

import fr.espacebailleur.account.EmailTaken;
import fr.espacebailleur.account.FindAccounts;
import fr.espacebailleur.credential.LimitTakenEmails;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.TooManyTries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.function.Supplier;

/** An administrator gives a user a mail address, and learns by it whether it is taken: outside his organisation, of so many only. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED) // the limit begins one
class AskForEmail {

    /** Accounts of one address: one holds it, those that the Caf writes to may be more. */
    private static final int FEW = 10;

    private final Memberships memberships;
    private final FindAccounts findAccounts;
    private final LimitTakenEmails limit;

    @Inject
    AskForEmail(Memberships memberships, FindAccounts findAccounts, LimitTakenEmails limit) {
        this.memberships = memberships;
        this.findAccounts = findAccounts;
        this.limit = limit;
    }

    protected AskForEmail() {
        this(null, null, null);
    }

    /**
     * @param act what takes the address, in a transaction of its own
     * @throws NotAdministrator when nobody's account acts
     * @throws EmailTaken when another account has it, whoever's
     * @throws TooManyTries when too many that he gave were others' already
     */
    <T> T take(EmailAddress email, Warrant by, Supplier<T> act) {
        long administratorId = by.actorId().orElseThrow(NotAdministrator::new);
        Optional<Long> organisationId = memberships.organisationOf(administratorId);
        boolean ofOwn = findAccounts.by(email.value(), FEW).stream()
                .flatMap(account -> account.landlord().stream())
                .anyMatch(landlord -> organisationId.equals(Optional.of(landlord.id())));
        return limit.of(administratorId, !ofOwn, act);
    }
}
