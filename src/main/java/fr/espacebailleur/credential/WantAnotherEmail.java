package fr.espacebailleur.credential;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.EmailTaken;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.TooManyTries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * An account's holder wants his mails elsewhere: a code goes there, and the address before stays in force until it was
 * typed. He shows again who he is, so that an unwatched screen is not enough.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class WantAnotherEmail {

    private final CheckPassword checkPassword;
    private final DescribeAccount describe;
    private final AskForEmailCode ask;
    private final UseEmailCode use;
    private final LimitTakenEmails limit;

    @Inject
    WantAnotherEmail(
            CheckPassword checkPassword,
            DescribeAccount describe,
            AskForEmailCode ask,
            UseEmailCode use,
            LimitTakenEmails limit) {
        this.checkPassword = checkPassword;
        this.describe = describe;
        this.ask = ask;
        this.use = use;
        this.limit = limit;
    }

    protected WantAnotherEmail() {
        this(null, null, null, null, null);
    }

    /** The password is not the one with which he came in, or was tried too often. */
    public static class WrongPassword extends Refusal {

        WrongPassword() {
            super("mail.mot-de-passe");
        }
    }

    /**
     * @throws WrongPassword when it is not the one with which he came in
     * @throws EmailTaken when the address belongs to another account
     * @throws TooManyTries when he was told that of too many
     * @throws Refusal when it is the account's already, or too many codes were asked for today
     */
    public void with(long accountId, EmailAddress address, String password) {
        if (!checkPassword.again(accountId, password)) {
            throw new WrongPassword();
        }
        AccountCard account = describe.of(accountId);
        if (account.confirmedEmail().filter(address::equals).isPresent()) {
            throw new Refusal("mail.meme");
        }
        limit.of(accountId, () -> refuseTaken(accountId, address));
        if (!ask.ofAnother(accountId, address)) {
            throw new Refusal("code.trop-de-demandes");
        }
    }

    private void refuseTaken(long accountId, EmailAddress address) {
        if (describe.isTakenByAnother(address, accountId)) {
            throw new EmailTaken();
        }
    }

    /** He would rather keep the address that he has. */
    public void noMore(long accountId) {
        use.forget(accountId);
    }
}
