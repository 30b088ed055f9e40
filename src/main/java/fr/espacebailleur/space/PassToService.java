package fr.espacebailleur.space;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.organisation.Access;
import fr.espacebailleur.organisation.DescribeEntitlements;
import fr.espacebailleur.organisation.Entitlement;
import fr.espacebailleur.organisation.FindAdministrators;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Whoever may use a service gets a pass to it, which the service redeems and is told whom it has before it and what he
 * may do. What he may not do is as what does not exist.
 */
@ApplicationScoped
@Transactional
public class PassToService {

    private static final Duration VALIDITY = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(1);

    private final ServicePasses passes;
    private final DescribeEntitlements describeEntitlements;
    private final FindAdministrators findAdministrators;
    private final DescribeAccount describe;
    private final RandomGenerator chance;
    private final Clock clock;

    @Inject
    PassToService(
            ServicePasses passes,
            DescribeEntitlements describeEntitlements,
            FindAdministrators findAdministrators,
            DescribeAccount describe,
            RandomGenerator chance,
            Clock clock) {
        this.passes = passes;
        this.describeEntitlements = describeEntitlements;
        this.findAdministrators = findAdministrators;
        this.describe = describe;
        this.chance = chance;
        this.clock = clock;
    }

    protected PassToService() {
        this(null, null, null, null, null, null);
    }

    /**
     * Whom a service has before it.
     *
     * @param administrator of his organisation
     * @param access to the service for which the pass was given
     * @param entitlements all that he may do now
     */
    public record Holder(
            AccountCard account,
            boolean administrator,
            String service,
            Department department,
            Access access,
            Set<Entitlement> entitlements) {
        public Holder {
            entitlements = Set.copyOf(entitlements);
        }
    }

    /** @return the pass, for a minute and once; empty when the account may not use the service there */
    public Optional<String> give(long accountId, String service, Department department) {
        return access(accountId, service, department).map(access -> {
            Instant now = clock.instant();
            Token token = Token.draw(chance);
            passes.forget(now.minus(KEPT));
            passes.add(new ServicePass(token, accountId, service, department, now.plus(VALIDITY)));
            return token.value();
        });
    }

    /** How far the account may go there; empty when not at all. */
    public Optional<Access> access(long accountId, String service, Department department) {
        return describeEntitlements.of(accountId).stream()
                .filter(entitlement -> entitlement.service().equals(service)
                        && entitlement.department().equals(department))
                .map(Entitlement::access)
                .findFirst();
    }

    /** Empty for a forged, old and used pass alike, and when the account may not use the service any more. */
    public Optional<Holder> redeem(String token) {
        return passes.redeem(new Token(token), clock.instant()).flatMap(this::holder);
    }

    private Optional<Holder> holder(ServicePass pass) {
        AccountCard account = describe.of(pass.accountId());
        return access(account.id(), pass.service(), pass.department())
                .filter(access -> !account.isSuspended())
                .map(access -> new Holder(
                        account,
                        findAdministrators.isAdministrator(account.id()),
                        pass.service(),
                        pass.department(),
                        access,
                        describeEntitlements.of(account.id())));
    }
}
