package fr.espacebailleur.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Tells what was done. */
@ApplicationScoped
@Transactional
public class ReadJournal {

    private final Journal journal;

    @Inject
    ReadJournal(Journal journal) {
        this.journal = journal;
    }

    protected ReadJournal() {
        this(null);
    }

    /** What was done to an account, the newest first. */
    public List<Entry> ofAccount(long accountId, int atMost) {
        return journal.ofAccount(accountId, atMost).stream()
                .map(JournalEntry::shown)
                .toList();
    }
}
