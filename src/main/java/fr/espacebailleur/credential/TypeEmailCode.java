package fr.espacebailleur.credential;

import fr.espacebailleur.account.EmailTaken;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;

/**
 * An account's holder types the code that was mailed to an address, which is thereby his own. Sent twice, the first one
 * counts: nothing is left to be confirmed.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class TypeEmailCode {

    private static final int DIGITS = 6;

    private final UseEmailCode use;
    private final Throttle throttle;
    private final PasswordHashing hashing;

    @Inject
    TypeEmailCode(UseEmailCode use, Throttle throttle, PasswordHashing hashing) {
        this.use = use;
        this.throttle = throttle;
        this.hashing = hashing;
    }

    protected TypeEmailCode() {
        this(null, null, null);
    }

    /**
     * @throws Refusal when it is no code, not the latest one, expired, or typed too often in vain, and when an address is to
     *     be confirmed for which none was asked
     * @throws EmailTaken when another account took the address meanwhile
     */
    public void of(long accountId, String typed) {
        if (use.isDone(accountId)) {
            return;
        }
        String code = read(typed);
        hashing.refuseOverload();
        Optional<String> hash = use.hash(accountId);
        String subject = String.valueOf(accountId);
        if (!throttle.begin(Tried.CODE, subject)) {
            throw tooEarly(throttle.state(Tried.CODE, subject).blockedUntil());
        }
        boolean right = hash.filter(made -> hashing.matches(made, code)).isPresent();
        // Another window may have typed it at this very instant: then nothing is left to be confirmed.
        boolean done = right ? use.confirm(accountId, hash.orElseThrow()) : use.isDone(accountId);
        if (!done) {
            throw new Refusal("code.faux");
        }
        throttle.forget(Tried.CODE, subject);
    }

    private static Refusal tooEarly(Optional<Instant> until) {
        return until.map(at -> new Refusal("code.attendre", ParisTime.hour(at)))
                .orElseGet(() -> new Refusal("code.faux"));
    }

    private static String read(String typed) {
        String code = Typed.code(typed);
        if (code.isEmpty()) {
            throw new Refusal("code.vide", DIGITS);
        }
        if (!code.matches("[0-9]{" + DIGITS + "}")) {
            throw new Refusal("code.forme", DIGITS);
        }
        return code;
    }
}
