package fr.espacebailleur.organisation;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells who belongs to an organisation. */
@ApplicationScoped
@Transactional
public class FindMembers {

    private final Memberships memberships;
    private final DescribeAccount describe;

    @Inject
    FindMembers(Memberships memberships, DescribeAccount describe) {
        this.memberships = memberships;
        this.describe = describe;
    }

    protected FindMembers() {
        this(null, null);
    }

    /** All of them, in the order in which they joined; nobody whose account is closed. */
    public List<MemberCard> of(long organisationId) {
        List<Membership> found = memberships.ofOrganisation(organisationId);
        Map<Long, AccountCard> accounts =
                describe.all(found.stream().map(Membership::accountId).toList());
        return found.stream()
                .map(membership -> MemberCard.of(membership, accounts.get(membership.accountId())))
                .filter(member -> !member.account().isClosed())
                .toList();
    }

    /** The one of them with this numéro d'utilisateur; another organisation's is as one that does not exist. */
    public Optional<MemberCard> of(long organisationId, UserNumber userNumber) {
        return describe.idOf(userNumber)
                .flatMap(this::find)
                .filter(member -> member.account().landlordId() == organisationId);
    }

    /** As what this account belongs to its organisation; empty when it is no organisation's, or not joined or invited. */
    public Optional<MemberCard> find(long accountId) {
        return memberships
                .of(accountId)
                .map(membership -> MemberCard.of(membership, describe.of(accountId)))
                .filter(member -> !member.account().isClosed());
    }
}
