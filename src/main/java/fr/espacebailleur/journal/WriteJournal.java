package fr.espacebailleur.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;

/** Notes what is being done, in the transaction that does it: neither happens without the other. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class WriteJournal {

    private final Journal journal;
    private final Clock clock;

    @Inject
    WriteJournal(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    protected WriteJournal() {
        this(null, null);
    }

    /** @param detail what a reader wants to know besides; never a secret */
    public void of(Warrant by, Act act, String detail) {
        write(by, act, Optional.empty(), detail);
    }

    /** @param detail what a reader wants to know besides; never a secret */
    public void onAccount(long accountId, Warrant by, Act act, String detail) {
        write(by, act, Optional.of(accountId), detail);
    }

    private void write(Warrant by, Act act, Optional<Long> accountId, String detail) {
        journal.add(new JournalEntry(by, act, accountId, detail, clock.instant()));
    }
}
