package fr.espacebailleur.issuing;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * An account's holder is sent his identifiant and a new provisional password. Whatever password he has works until that
 * message is made; then only the new one does.
 */
@ApplicationScoped
@Transactional
public class ReissueCredentials {

    private final DescribeAccount describe;
    private final WriteJournal journal;
    private final Event<CredentialsReissued> reissued;

    @Inject
    ReissueCredentials(DescribeAccount describe, WriteJournal journal, Event<CredentialsReissued> reissued) {
        this.describe = describe;
        this.journal = journal;
        this.reissued = reissued;
    }

    protected ReissueCredentials() {
        this(null, null, null);
    }

    /** @throws Refusal when the account is suspended or closed, or cannot be reached by that channel; nothing was changed */
    public void of(long accountId, Channel channel, Warrant by) {
        AccountCard account = describe.lock(accountId);
        refuseSuspended(account);
        switch (channel) {
            case EMAIL -> refuseWithoutMail(account);
            case LETTER -> refuseWithoutAddress(account);
        }
        journal.onAccount(accountId, by, Act.CREDENTIALS_REISSUED, ReportTexts.of(channel));
        reissued.fire(CredentialsReissued.byTheCaf(accountId, channel));
    }

    /**
     * An administrator has them sent to somebody of his organisation, by mail. A password that he chose works until the
     * new one is used.
     *
     * @throws Refusal when the account is suspended or closed; nothing was changed
     */
    public void byOrganisation(long accountId, Warrant by) {
        AccountCard account = describe.lock(accountId);
        refuseSuspended(account);
        refuseWithoutMail(account);
        journal.onAccount(accountId, by, Act.MEMBER_CREDENTIALS_REISSUED, ReportTexts.of(Channel.EMAIL));
        reissued.fire(CredentialsReissued.byOrganisation(accountId, by.actorId().orElseThrow()));
    }

    private static void refuseSuspended(AccountCard account) {
        if (account.isClosed()) {
            throw new Refusal("compte.ferme");
        }
        if (account.isSuspended()) {
            throw new Refusal("renvoi.suspendu");
        }
    }

    private static void refuseWithoutMail(AccountCard account) {
        if (account.recipient().isEmpty()) {
            throw new Refusal("renvoi.sans-mail");
        }
    }

    private static void refuseWithoutAddress(AccountCard account) {
        if (account.isAgent()) {
            throw new Refusal("renvoi.agent");
        }
        if (!account.address().isKnown()) {
            throw new Refusal("renvoi.sans-adresse");
        }
    }
}
