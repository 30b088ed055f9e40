package fr.espacebailleur.organisation;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Tells whom to ask in an organisation. */
@ApplicationScoped
@Transactional
public class FindAdministrators {

    private final Memberships memberships;
    private final DescribeAccount describe;

    @Inject
    FindAdministrators(Memberships memberships, DescribeAccount describe) {
        this.memberships = memberships;
        this.describe = describe;
    }

    protected FindAdministrators() {
        this(null, null);
    }

    /** A person to ask; the address is his account's, empty when it has none. */
    public record Administrator(long accountId, String name, String email) {}

    /** In the order in which they joined; empty as long as nobody completed a first connection. */
    public List<Administrator> of(long organisationId) {
        return memberships.administrators(organisationId).stream()
                .map(membership -> describe.of(membership.accountId()))
                .map(FindAdministrators::administrator)
                .toList();
    }

    public boolean isAdministrator(long accountId) {
        return memberships.of(accountId).filter(Membership::isAdministrator).isPresent();
    }

    /** Whether this account's holder became administrator by the first connection. */
    public boolean isFounder(long accountId) {
        return memberships.of(accountId).filter(Membership::isFounder).isPresent();
    }

    private static Administrator administrator(AccountCard account) {
        return new Administrator(
                account.id(),
                account.holderName(),
                account.email().map(email -> email.value()).orElse(""));
    }
}
