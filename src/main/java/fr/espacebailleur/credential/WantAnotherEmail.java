package fr.espacebailleur.credential;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.EmailTaken;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Refusal;
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

    @Inject
    WantAnotherEmail(CheckPassword checkPassword, DescribeAccount describe, AskForEmailCode ask, UseEmailCode use) {
        this.checkPassword = checkPassword;
        this.describe = describe;
        this.ask = ask;
        this.use = use;
    }

    protected WantAnotherEmail() {
        this(null, null, null, null);
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
        if (describe.isTakenByAnother(address, accountId)) {
            throw new EmailTaken();
        }
        if (!ask.ofAnother(accountId, address)) {
            throw new Refusal("code.trop-de-demandes");
        }
    }

    /** He would rather keep the address that he has. */
    public void noMore(long accountId) {
        use.forget(accountId);
    }
}
