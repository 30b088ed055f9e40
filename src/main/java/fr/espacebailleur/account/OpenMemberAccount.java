package fr.espacebailleur.account;

import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.JobTitle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/** Somebody of an organisation gets an account of his own: two mails, and the same five steps as everybody. */
@ApplicationScoped
@Transactional(TxType.MANDATORY) // whoever opens it makes its holder a member, and writes in the journal
public class OpenMemberAccount {

    private final Accounts accounts;
    private final AllocateCodes allocate;
    private final Event<AccountOpened> opened;
    private final Clock clock;

    @Inject
    OpenMemberAccount(Accounts accounts, AllocateCodes allocate, Event<AccountOpened> opened, Clock clock) {
        this.accounts = accounts;
        this.allocate = allocate;
        this.opened = opened;
        this.clock = clock;
    }

    protected OpenMemberAccount() {
        this(null, null, null, null);
    }

    /**
     * @param department whose Caf answers for the account
     * @return the account's id
     * @throws EmailTaken when another account has the address, whoever's
     */
    public long of(
            long organisationId, Department department, PersonIdentity person, EmailAddress email, JobTitle jobTitle) {
        if (accounts.isKnown(email)) {
            throw new EmailTaken();
        }
        Account account = accounts.add(new Account(
                accounts.organisation(organisationId),
                department,
                person,
                email,
                jobTitle,
                allocate.loginName(),
                allocate.userNumber(),
                clock.instant()));
        accounts.flush();
        opened.fire(new AccountOpened(account.id(), Channel.EMAIL));
        return account.id();
    }
}
