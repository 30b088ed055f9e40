package fr.espacebailleur.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sign-ins of some months, and when each account was entered last. */
@ApplicationScoped
class RecordedSignIns {

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** @return its id */
    long add(RecordedSignIn signIn) {
        entities.persist(signIn);
        return signIn.id();
    }

    Optional<RecordedSignIn> find(long id) {
        return Optional.ofNullable(entities.find(RecordedSignIn.class, id));
    }

    /** The newest first. */
    List<RecordedSignIn> ofAccount(long accountId, int atMost) {
        return entities.createNamedQuery("RecordedSignIn.ofAccount", RecordedSignIn.class)
                .setParameter("account", accountId)
                .setMaxResults(atMost)
                .getResultList();
    }

    void noteSeen(long id, int credentialsVersion, Instant now) {
        entities.createNamedQuery("RecordedSignIn.seen")
                .setParameter("id", id)
                .setParameter("version", credentialsVersion)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Of accounts that are a click away from the one that is used. */
    void noteLeft(List<Long> ids, Instant now) {
        if (!ids.isEmpty()) {
            entities.createNamedQuery("RecordedSignIn.left")
                    .setParameter("ids", ids)
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }

    /** @return false when there is none of that account that somebody could end */
    boolean end(long id, long accountId, Instant now) {
        return entities.createNamedQuery("RecordedSignIn.end")
                        .setParameter("id", id)
                        .setParameter("account", accountId)
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }

    void endOthers(long keptId, long accountId, Instant now) {
        entities.createNamedQuery("RecordedSignIn.endOthers")
                .setParameter("kept", keptId)
                .setParameter("account", accountId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Of an account's last one it is forgotten from where only. */
    void forget(Instant until) {
        entities.createNamedQuery("RecordedSignIn.forget")
                .setParameter("until", until)
                .executeUpdate();
        entities.createNamedQuery("RecordedSignIn.forgetFromWhere")
                .setParameter("unknown", BrowserWords.UNKNOWN)
                .setParameter("until", until)
                .executeUpdate();
    }
}
