package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The short transactions around the portal's own key. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class KeepSealKey {

    private static final int BYTES = 32;

    private final SealKeys keys;
    private final RandomGenerator chance;

    @Inject
    KeepSealKey(SealKeys keys, RandomGenerator chance) {
        this.keys = keys;
        this.chance = chance;
    }

    protected KeepSealKey() {
        this(null, null);
    }

    Optional<byte[]> find() {
        return keys.find().map(key -> Base64.getDecoder().decode(key.secret()));
    }

    /** @throws jakarta.persistence.PersistenceException when another node was first at this instant */
    void make() {
        byte[] secret = new byte[BYTES];
        chance.nextBytes(secret);
        keys.add(new SealKey(Base64.getEncoder().encodeToString(secret)));
    }
}
