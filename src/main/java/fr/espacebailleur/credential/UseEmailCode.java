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

    boolean isAnyToConfirm(long accountId) {
        return codes.of(accountId).flatMap(EmailCode::address).isPresent();
    }

    /**
     * What is to be compared; empty as long as none was made.
     *
     * @throws Refusal when it has expired
     */
    Optional<String> hash(long accountId) {
        Optional<EmailCode> code = codes.of(accountId);
        if (code.filter(made -> made.isExpired(clock.instant())).isPresent()) {
            throw new Refusal("code.perime");
        }
        return code.flatMap(EmailCode::hash);
    }

    /**
     * The code of this hash was typed: its address is confirmed. Of two at the same instant the second finds it done.
     *
     * @return false when a later one superseded it meanwhile
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
        return code.address().isEmpty();
    }

    void forget(long accountId) {
        codes.lock(accountId).ifPresent(EmailCode::forget);
    }
}
