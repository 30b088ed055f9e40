package fr.espacebailleur.journal;

import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that was done, but for acts that only a later release knows: after it was rolled back, its lines are there. */
@ApplicationScoped
class Journal {
    static final String PORTAL = "Le portail";
    static final String OBJECTOR = "La personne qui conteste";

    private static final Set<Act> KNOWN = Collections.unmodifiableSet(EnumSet.allOf(Act.class));

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    void add(JournalEntry entry) {
        entities.persist(entry);
    }

    /** The newest first, at most so many. */
    List<JournalEntry> ofAccount(long accountId, int atMost) {
        return entities.createNamedQuery("JournalEntry.ofAccount", JournalEntry.class)
                .setParameter("account", accountId)
                .setParameter("acts", KNOWN)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** What he did, but for what he did to his own account; the newest first, at most so many. */
    List<JournalEntry> elsewhereBy(long actorId, int atMost) {
        return entities.createNamedQuery("JournalEntry.elsewhereBy", JournalEntry.class)
                .setParameter("actor", actorId)
                .setParameter("acts", KNOWN)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Objections to a first administrator and what became of them; the newest first. */
    List<JournalEntry> aboutFounder(UserNumber founder) {
        return entities.createNamedQuery("JournalEntry.aboutFounder", JournalEntry.class)
                .setParameter("acts", Act.ABOUT_FOUNDERS)
                .setParameter("founder", founder.value())
                .getResultList();
    }

    Optional<JournalEntry> find(long id) {
        return entities.createNamedQuery("JournalEntry.known", JournalEntry.class)
                .setParameter("id", id)
                .setParameter("acts", KNOWN)
                .getResultStream()
                .findFirst();
    }

    /** The newest first, by the instant: each node takes ids from a block of its own. */
    List<JournalEntry> olderThan(Optional<JournalEntry> last, Sought sought, int atMost) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder query = new StringBuilder("select e from JournalEntry e where e.act in :acts");
        values.put("acts", sought.act().map(Set::of).orElse(KNOWN));
        last.ifPresent(entry -> {
            query.append(" and e.happenedAt <= :lastAt and (e.happenedAt < :lastAt or e.id < :lastId)");
            values.put("lastAt", entry.happenedAt());
            values.put("lastId", entry.id());
        });
        if (!sought.actor().isEmpty()) {
            query.append(" and lower(e.actor) like :actor escape '!'");
            values.put("actor", "%" + sought.actor().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        sought.from().ifPresent(from -> {
            query.append(" and e.happenedAt >= :from");
            values.put("from", from);
        });
        sought.before().ifPresent(before -> {
            query.append(" and e.happenedAt < :before");
            values.put("before", before);
        });
        sought.accountId().ifPresent(account -> {
            query.append(" and e.accountId = :account");
            values.put("account", account);
        });
        sought.among().ifPresent(accounts -> {
            query.append(accounts.isEmpty() ? " and 1 = 0" : " and e.accountId in :among");
            if (!accounts.isEmpty()) {
                values.put("among", accounts);
            }
        });
        TypedQuery<JournalEntry> found = entities.createQuery(
                query.append(" order by e.happenedAt desc, e.id desc").toString(), JournalEntry.class);
        values.forEach(found::setParameter);
        return found.setMaxResults(atMost).getResultList();
    }
}
