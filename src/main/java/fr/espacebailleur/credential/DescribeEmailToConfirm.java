package fr.espacebailleur.credential;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Tells which address an account's holder is to confirm, if any. */
@ApplicationScoped
@Transactional
public class DescribeEmailToConfirm {

    private final DescribeAccount describe;
    private final EmailCodes codes;
    private final Clock clock;

    @Inject
    DescribeEmailToConfirm(DescribeAccount describe, EmailCodes codes, Clock clock) {
        this.describe = describe;
        this.codes = codes;
        this.clock = clock;
    }

    protected DescribeEmailToConfirm() {
        this(null, null, null);
    }

    /** The one for which a code was asked for, else the one that he gave and has not confirmed. */
    public Optional<EmailToConfirm> of(long accountId) {
        AccountCard account = describe.of(accountId);
        return codes.of(accountId)
                .flatMap(code -> code.state(clock.instant()))
                .or(() -> account.email()
                        .filter(given -> account.isEmailToConfirm())
                        .map(given -> new EmailToConfirm(given, false)));
    }
}
