package fr.espacebailleur.organisation;

import fr.espacebailleur.account.CloseAccount;
import fr.espacebailleur.account.SuspendedBy;
import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;

/** An administrator removes a user: his account is closed for good. What he did stays in the journal, under his name. */
@ApplicationScoped
@Transactional
public class RemoveMember {

    private final Administration administration;
    private final Entitlements entitlements;
    private final CloseAccount close;
    private final WriteJournal journal;

    @Inject
    RemoveMember(Administration administration, Entitlements entitlements, CloseAccount close, WriteJournal journal) {
        this.administration = administration;
        this.entitlements = entitlements;
        this.close = close;
        this.journal = journal;
    }

    protected RemoveMember() {
        this(null, null, null, null);
    }

    /**
     * @throws NotAdministrator when he is none
     * @throws UnknownMember when there is no such member in his organisation
     * @throws Refusal when it is the last administrator
     */
    public void of(UserNumber member, Warrant by) {
        Membership membership = administration.member(administration.of(by), member);
        administration.refuseLast(membership);
        membership.leave();
        entitlements.replace(membership.accountId(), Set.of());
        close.of(membership.accountId(), SuspendedBy.ORGANISATION);
        journal.onAccount(membership.accountId(), by, Act.MEMBER_REMOVED, "");
    }
}
