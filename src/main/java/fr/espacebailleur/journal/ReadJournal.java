package fr.espacebailleur.journal;

import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

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
        return shown(journal.ofAccount(accountId, atMost));
    }

    /** Who objected to this first administrator, and who dismissed it; the newest first. */
    public List<Entry> aboutFounder(UserNumber founder) {
        return shown(journal.aboutFounder(founder));
    }

    /** The newest lines of those that are sought, the newest first. */
    public List<Entry> newest(Sought sought, int atMost) {
        return shown(journal.olderThan(Optional.empty(), sought, atMost));
    }

    /**
     * The lines that come after that one, the newest first.
     *
     * @param lastId of the last line that was read; where there is none of that id, it begins anew
     */
    public List<Entry> olderThan(long lastId, Sought sought, int atMost) {
        return shown(journal.olderThan(journal.find(lastId), sought, atMost));
    }

    private static List<Entry> shown(List<JournalEntry> entries) {
        return entries.stream().map(JournalEntry::shown).toList();
    }
}
