package fr.espacebailleur.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/** Tells whom to ask in an organisation. */
@ApplicationScoped
@Transactional
public class FindAdministrators {

    private final Memberships memberships;
    private final FindMembers findMembers;

    @Inject
    FindAdministrators(Memberships memberships, FindMembers findMembers) {
        this.memberships = memberships;
        this.findMembers = findMembers;
    }

    protected FindAdministrators() {
        this(null, null);
    }

    /** A person to ask; the address is his account's, empty when it has none. */
    public record Administrator(long accountId, String name, String email) {}

    /** Those who can act now, in the order in which they joined; empty as long as nobody completed a first connection. */
    public List<Administrator> of(long organisationId) {
        return active(organisationId).map(FindAdministrators::administrator).toList();
    }

    /** The accounts of the same ones, in the same order. */
    List<Long> idsOf(long organisationId) {
        return active(organisationId).map(member -> member.account().id()).toList();
    }

    private Stream<MemberCard> active(long organisationId) {
        return findMembers.of(organisationId).stream().filter(MemberCard::isActiveAdministrator);
    }

    public boolean isAdministrator(long accountId) {
        return memberships.of(accountId).filter(Membership::isAdministrator).isPresent();
    }

    /** Whether this account's holder became administrator by the first connection. */
    public boolean isFounder(long accountId) {
        return memberships.of(accountId).filter(Membership::isFounder).isPresent();
    }

    private static Administrator administrator(MemberCard member) {
        return new Administrator(
                member.account().id(),
                member.account().holderName(),
                member.account().email().map(email -> email.value()).orElse(""));
    }
}
