package fr.espacebailleur.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.FindAccounts;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tells what there is behind the door, and what somebody may do there. */
@ApplicationScoped
@Transactional
public class DescribeEntitlements {

    private final Entitlements entitlements;
    private final FindMembers findMembers;
    private final DescribeAccount describe;
    private final FindAccounts findAccounts;

    @Inject
    DescribeEntitlements(
            Entitlements entitlements, FindMembers findMembers, DescribeAccount describe, FindAccounts findAccounts) {
        this.entitlements = entitlements;
        this.findMembers = findMembers;
        this.describe = describe;
        this.findAccounts = findAccounts;
    }

    protected DescribeEntitlements() {
        this(null, null, null, null);
    }

    /** All services, in the order in which pages show them. */
    public List<ServiceCard> services() {
        return entitlements.services().stream().map(LandlordService::card).toList();
    }

    /** Where an organisation lets, as far as the Caf opened accounts for it; by their codes. */
    public List<Department> departments(long organisationId) {
        return findAccounts.ofLandlord(organisationId).stream()
                .filter(account -> !account.isOpenedByOrganisation())
                .map(AccountCard::department)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** What was granted to a member, whether or not he administers: what he has left when he does not. */
    public Set<Entitlement> granted(long accountId) {
        return entitlements.of(accountId).stream().map(Granted::entitlement).collect(toSet());
    }

    /**
     * What an account may do now. An individual may do everything in his département, an administrator everything in all
     * of his organisation's, a member what was granted to him, an agent nothing.
     */
    public Set<Entitlement> of(long accountId) {
        return of(describe.of(accountId), this::services);
    }

    private Set<Entitlement> of(AccountCard account, Supplier<List<ServiceCard>> services) {
        if (account.isAgent()) {
            return Set.of();
        }
        if (!account.isOfOrganisation()) {
            return everythingIn(account.department().stream(), services.get());
        }
        Optional<MemberCard> member = findMembers.find(account.id());
        if (member.filter(MemberCard::administrator).isPresent()) {
            return everythingIn(departments(account.landlordId()).stream(), services.get());
        }
        return member.isPresent() ? granted(account.id()) : Set.of();
    }

    /** The services that an account may use in a département, in the order in which pages show them. */
    public record Usable(Department department, List<ServiceCard> services) {}

    /** What an account may use now, by the départements' codes; empty when nothing. */
    public List<Usable> usable(AccountCard account) {
        List<ServiceCard> services = services();
        Map<Department, Set<String>> codes = of(account, () -> services).stream()
                .collect(groupingBy(Entitlement::department, mapping(Entitlement::service, toSet())));
        return codes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Usable(
                        entry.getKey(),
                        services.stream()
                                .filter(service -> entry.getValue().contains(service.code()))
                                .toList()))
                .toList();
    }

    /** @throws Refusal when one names no service or no département of the organisation, or two name the same */
    void check(long organisationId, Set<Entitlement> asked) {
        List<String> services = services().stream().map(ServiceCard::code).toList();
        List<Department> departments = departments(organisationId);
        Set<List<Object>> places = new HashSet<>();
        for (Entitlement entitlement : asked) {
            Objects.requireNonNull(entitlement.access());
            if (!services.contains(entitlement.service())) {
                throw new Refusal("habilitation.service");
            }
            if (!departments.contains(entitlement.department())) {
                throw new Refusal(
                        "habilitation.departement", entitlement.department().label());
            }
            if (!places.add(List.of(entitlement.service(), entitlement.department()))) {
                throw new Refusal("habilitation.deux-fois");
            }
        }
    }

    private static Set<Entitlement> everythingIn(Stream<Department> departments, List<ServiceCard> services) {
        return departments
                .flatMap(department ->
                        services.stream().map(service -> new Entitlement(service.code(), department, Access.WRITE)))
                .collect(toSet());
    }
}
