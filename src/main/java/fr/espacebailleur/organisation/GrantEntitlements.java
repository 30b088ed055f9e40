package fr.espacebailleur.organisation;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** An administrator says what a user may do. */
@ApplicationScoped
@Transactional
public class GrantEntitlements {

    private final Administration administration;
    private final Entitlements entitlements;
    private final DescribeEntitlements describe;
    private final WriteJournal journal;

    @Inject
    GrantEntitlements(
            Administration administration,
            Entitlements entitlements,
            DescribeEntitlements describe,
            WriteJournal journal) {
        this.administration = administration;
        this.entitlements = entitlements;
        this.describe = describe;
        this.journal = journal;
    }

    protected GrantEntitlements() {
        this(null, null, null, null);
    }

    /**
     * @param asked these and no other from now on; at most one for a service in a département
     * @throws NotAdministrator when he is none
     * @throws UnknownMember when there is no such member in his organisation
     * @throws Refusal when one is none of his organisation's
     */
    public void to(UserNumber member, Set<Entitlement> asked, Warrant by) {
        long organisationId = administration.of(by);
        long accountId = administration.member(organisationId, member).accountId();
        describe.check(organisationId, asked);
        Set<Entitlement> before = describe.granted(accountId);
        if (!before.equals(asked)) {
            entitlements.replace(accountId, asked);
            journal.onAccount(accountId, by, Act.ENTITLEMENTS_CHANGED, written(before) + " → " + written(asked));
        }
    }

    private static String written(Set<Entitlement> entitlements) {
        return entitlements.stream()
                .sorted(Comparator.comparing(Entitlement::department).thenComparing(Entitlement::service))
                .map(each -> each.department().code() + " " + each.service() + " "
                        + (each.access() == Access.READ ? "lecture" : "écriture"))
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), all -> all.isEmpty() ? "—" : all));
    }
}
