package fr.espacebailleur.organisation;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.EmailTaken;
import fr.espacebailleur.account.OpenMemberAccount;
import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Comparator;

/** An administrator creates a user of his organisation: two messages by mail, and the same five steps as everybody. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED) // whoever asks for the address begins one
public class InviteMember {

    private final Administration administration;
    private final Memberships memberships;
    private final Entitlements entitlements;
    private final DescribeEntitlements describeEntitlements;
    private final OpenMemberAccount open;
    private final AskForEmail askForEmail;
    private final DescribeAccount describe;
    private final WriteJournal journal;
    private final Clock clock;

    @Inject
    InviteMember(
            Administration administration,
            Memberships memberships,
            Entitlements entitlements,
            DescribeEntitlements describeEntitlements,
            OpenMemberAccount open,
            AskForEmail askForEmail,
            DescribeAccount describe,
            WriteJournal journal,
            Clock clock) {
        this.administration = administration;
        this.memberships = memberships;
        this.entitlements = entitlements;
        this.describeEntitlements = describeEntitlements;
        this.open = open;
        this.askForEmail = askForEmail;
        this.describe = describe;
        this.journal = journal;
        this.clock = clock;
    }

    protected InviteMember() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * @param by the administrator
     * @return the numéro d'utilisateur of the new account
     * @throws NotAdministrator when he is none
     * @throws EmailTaken when another account has the address, whoever's
     * @throws Refusal when an entitlement is none of his organisation's, or too many addresses that he gave were others'
     */
    public UserNumber of(Invitation invitation, Warrant by) {
        return askForEmail.take(invitation.email(), by, () -> invite(invitation, by));
    }

    private UserNumber invite(Invitation invitation, Warrant by) {
        long organisationId = administration.of(by);
        describeEntitlements.check(organisationId, invitation.entitlements());
        Department department = invitation.entitlements().stream()
                .map(Entitlement::department)
                .min(Comparator.naturalOrder())
                .orElseGet(() ->
                        describe.of(by.actorId().orElseThrow()).department().orElseThrow());
        long accountId =
                open.of(organisationId, department, invitation.person(), invitation.email(), invitation.jobTitle());
        memberships.add(Membership.invited(accountId, organisationId, clock.instant()));
        entitlements.replace(accountId, invitation.entitlements());
        journal.onAccount(accountId, by, Act.MEMBER_INVITED, invitation.email().value());
        return describe.of(accountId).userNumber();
    }
}
