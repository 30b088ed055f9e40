package fr.espacebailleur.credential;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.ConfirmEmail;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The short transactions around the making and the typing of a code; the hashing between them holds no connection. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class UseEmailCode {

    private final DescribeAccount describe;
    private final EmailCodes codes;
    private final ConfirmEmail confirmEmail;
    private final Clock clock;

    @Inject
    UseEmailCode(DescribeAccount describe, EmailCodes codes, ConfirmEmail confirmEmail, Clock clock) {
        this.describe = describe;
        this.codes = codes;
        this.confirmEmail = confirmEmail;
        this.clock = clock;
    }

    protected UseEmailCode() {
        this(null, null, null, null);
    }

    /** @return false when the holder needs none; nothing changed */
    boolean isIssued(long accountId, EmailAddress recipient, String hash, Instant validUntil, Instant asked) {
        return codes.lock(accountId)
                .filter(code -> code.issue(recipient, hash, validUntil, asked))
                .isPresent();
    }

    /**
     * Whether nothing is left to be confirmed.
     *
     * @throws Refusal when the address that he gave still is, and no code was asked for
     */
    boolean isDone(long accountId) {
        if (codes.of(accountId).flatMap(EmailCode::address).isPresent()) {
            return false;
        }
        if (describe.of(accountId).isEmailToConfirm()) {
            throw new Refusal("code.a-demander");
        }
        return true;
    }

    /**
     * What is to be compared; empty as long as none was made.
     *
     * @throws Refusal when it has expired, or none was asked for
     */
    Optional<String> hash(long accountId) {
        Optional<EmailCode> code = codes.of(accountId);
        Instant now = clock.instant();
        if (code.filter(made -> made.isExpired(now)).isPresent()) {
            throw new Refusal("code.perime");
        }
        if (code.flatMap(made -> made.state(now))
                .filter(toConfirm -> !toConfirm.awaited())
                .isPresent()) {
            throw new Refusal("code.a-demander");
        }
        return code.flatMap(EmailCode::hash);
    }

    /**
     * The code of this hash was typed: its address is confirmed. Of two at the same instant the second finds it done.
     *
     * @return false when a later one superseded it meanwhile
     * @throws Refusal when none is awaited any more, and the address that he gave is still to be confirmed
     */
    boolean confirm(long accountId, String hash) {
        AccountCard unused =
                describe.lock(accountId); // first, like whoever asks for a code: else both wait for each other
        EmailCode code = codes.lock(accountId).orElseThrow();
        if (code.hash().filter(hash::equals).isPresent()) {
            EmailAddress address = code.address().orElseThrow();
            code.forget();
            confirmEmail.of(accountId, address);
        }
        return isDone(accountId);
    }

    void forget(long accountId) {
        codes.lock(accountId).ifPresent(EmailCode::forget);
    }
}
