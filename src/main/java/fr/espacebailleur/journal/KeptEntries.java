package fr.espacebailleur.journal;

import fr.espacebailleur.shared.KeptData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What the journal keeps of an account, and of what its holder did elsewhere; nobody else is named. */
@ApplicationScoped
@Transactional
class KeptEntries implements KeptData {

    private static final int MOST = 10_000;

    private final Journal journal;

    @Inject
    KeptEntries(Journal journal) {
        this.journal = journal;
    }

    protected KeptEntries() {
        this(null);
    }

    /** Who did it, as its holder is told. */
    enum Actor {
        HOLDER,
        ADMINISTRATOR,
        AGENT,
        SERVICE,
        PORTAL
    }

    @Override
    public List<Table> of(long accountId) {
        return List.of(
                new Table(
                        "journal_entry",
                        journal.ofAccount(accountId, MOST).stream()
                                .map(JournalEntry::shown)
                                .map(entry -> row(entry, accountId))
                                .toList()),
                new Table(
                        "journal_entry_elsewhere",
                        journal.elsewhereBy(accountId, MOST).stream()
                                .map(JournalEntry::shown)
                                .map(KeptEntries::elsewhere)
                                .toList()));
    }

    /** To whom and why is another's: it is not told. */
    private static List<Datum> elsewhere(Entry entry) {
        return List.of(
                Datum.of("happened_at", entry.happenedAt()),
                Datum.of("act", entry.act().label()),
                Datum.of("origin", entry.origin()));
    }

    private static List<Datum> row(Entry entry, long accountId) {
        return List.of(
                Datum.of("happened_at", entry.happenedAt()),
                Datum.of("act", entry.act().label()),
                Datum.of("actor", actor(entry, accountId)),
                Datum.of("reason", entry.reason()),
                Datum.of("detail", entry.detail()),
                Datum.of("origin", actor(entry, accountId) == Actor.HOLDER ? entry.origin() : ""));
    }

    private static Actor actor(Entry entry, long accountId) {
        if (entry.actorId().isPresent()) {
            if (entry.actorId().get() == accountId) {
                return Actor.HOLDER;
            }
            return entry.act().isOfOrganisation() ? Actor.ADMINISTRATOR : Actor.AGENT;
        }
        return entry.actor().equals(Journal.PORTAL) ? Actor.PORTAL : Actor.SERVICE;
    }
}
