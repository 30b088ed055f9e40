package fr.espacebailleur.account;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** One of the Caf's staff gets an account: two mails, and the same five steps as everybody. */
@ApplicationScoped
@Transactional
public class OpenAgentAccount {

    private final Accounts accounts;
    private final AllocateCodes allocate;
    private final WriteJournal journal;
    private final Event<AccountOpened> opened;
    private final Clock clock;

    @Inject
    OpenAgentAccount(
            Accounts accounts, AllocateCodes allocate, WriteJournal journal, Event<AccountOpened> opened, Clock clock) {
        this.accounts = accounts;
        this.allocate = allocate;
        this.journal = journal;
        this.opened = opened;
        this.clock = clock;
    }

    protected OpenAgentAccount() {
        this(null, null, null, null, null);
    }

    /**
     * @return the account's id
     * @throws EmailTaken when another account has the address
     */
    public long of(PersonIdentity agent, EmailAddress email, Warrant by) {
        List<Account> unused = accounts.lockAgents(); // of two who give one address at the same instant one waits
        if (accounts.isKnown(email)) {
            throw new EmailTaken();
        }
        Account account =
                accounts.add(new Account(agent, email, allocate.loginName(), allocate.userNumber(), clock.instant()));
        journal.onAccount(account.id(), by, Act.AGENT_CREATED, email.value());
        opened.fire(new AccountOpened(account.id(), Channel.EMAIL));
        return account.id();
    }
}
