package fr.espacebailleur.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what a browser keeps for us, so that it is known again on every node, and nobody else can make it (HMAC-SHA256).
 * What is sealed can be read by whoever holds it: it holds no secret and names nobody.
 */
@ApplicationScoped
public class SealText {

    private static final String ALGORITHM = "HmacSHA256";

    /** Longer than anything that we seal. */
    private static final int LONGEST = 2000;

    private final KeepSealKey keep;
    private volatile SecretKeySpec key;

    @Inject
    SealText(KeepSealKey keep) {
        this.keep = keep;
    }

    protected SealText() {
        this(null);
    }

    /**
     * @param purpose what is sealed for one is nothing for another
     * @return letters, digits, dashes, underscores and one dot
     */
    public String seal(String purpose, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return encode(bytes) + "." + encode(mac(purpose, bytes));
    }

    /** What was sealed; empty when it was not we who sealed it, or not for this, whatever it looks like. */
    public Optional<String> open(String purpose, String sealed) {
        int dot = sealed == null || sealed.length() > LONGEST ? -1 : sealed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(0, dot));
            byte[] mac = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
            return MessageDigest.isEqual(mac, mac(purpose, bytes))
                    ? Optional.of(new String(bytes, UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] mac(String purpose, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            mac.update((purpose + "\n").getBytes(UTF_8));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private SecretKeySpec key() {
        if (key == null) {
            key = new SecretKeySpec(keep.find().orElseGet(this::made), ALGORITHM);
        }
        return key;
    }

    private byte[] made() {
        try {
            keep.make();
        } catch (PersistenceException anotherNodeWasFirst) {
            return keep.find().orElseThrow(() -> anotherNodeWasFirst);
        }
        return keep.find().orElseThrow();
    }
}
