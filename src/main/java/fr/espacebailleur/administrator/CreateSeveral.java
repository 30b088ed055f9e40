package fr.espacebailleur.administrator;

import fr.espacebailleur.account.PersonIdentity;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.organisation.DescribeEntitlements;
import fr.espacebailleur.organisation.Entitlement;
import fr.espacebailleur.organisation.Invitation;
import fr.espacebailleur.organisation.InviteMember;
import fr.espacebailleur.organisation.ServiceCard;
import fr.espacebailleur.shared.Civility;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.JobTitle;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An administrator creates several users of his organisation by a CSV file, one line each. Each line is a transaction of
 * its own: one that is refused stops no other. Who sent the same file before creates nobody twice: the addresses are
 * taken.
 */
@ApplicationScoped
public class CreateSeveral {

    private final InviteMember invite;
    private final DescribeEntitlements describe;

    @Inject
    CreateSeveral(InviteMember invite, DescribeEntitlements describe) {
        this.invite = invite;
        this.describe = describe;
    }

    protected CreateSeveral() {
        this(null, null);
    }

    /**
     * @param organisationId his own
     * @return what became of each line, in their order
     * @throws Refusal when the file cannot be read as a whole; nobody is created then
     */
    public List<FileLine> of(InputStream content, long organisationId, Warrant by) throws IOException {
        List<String> services =
                describe.services().stream().map(ServiceCard::code).toList();
        List<Department> departments = describe.departments(organisationId);
        return MemberFile.read(content, services).stream()
                .map(line -> new Reading(line, services, departments).create(by))
                .toList();
    }

    /** The first line of such a file, and one that could follow it. */
    public List<List<String>> model(long organisationId) {
        List<String> services =
                describe.services().stream().map(ServiceCard::code).toList();
        return MemberFile.model(services, describe.departments(organisationId));
    }

    /** An entitlement as such a file writes it. */
    public static String written(Entitlement entitlement) {
        return MemberEntitlements.written(entitlement.department(), entitlement.access());
    }

    /** Reads one line; all that is wrong with it is told at once. */
    private final class Reading {
        private final MemberFile.Line line;
        private final List<String> services;
        private final List<Department> departments;
        private final List<String> faults = new ArrayList<>();

        Reading(MemberFile.Line line, List<String> services, List<Department> departments) {
            this.line = line;
            this.services = services;
            this.departments = departments;
        }

        FileLine create(Warrant by) {
            if (line.fault().isPresent()) {
                return FileLine.refused(
                        line.number(), line.person(), line.fault().get());
            }
            Optional<Civility> civility = line.cell(MemberFile.CIVILITY).isEmpty()
                    ? Optional.empty()
                    : value(MemberFile.CIVILITY, Civility::of);
            Optional<PersonName> lastName = value(MemberFile.LAST_NAME, PersonName::of);
            Optional<PersonName> firstName = value(MemberFile.FIRST_NAME, PersonName::of);
            Optional<EmailAddress> email = value(MemberFile.EMAIL, EmailAddress::of);
            Optional<JobTitle> jobTitle = value(MemberFile.JOB_TITLE, JobTitle::of);
            Set<Entitlement> entitlements = new HashSet<>();
            services.forEach(service -> value(service, cell -> MemberEntitlements.of(service, cell, departments))
                    .ifPresent(entitlements::addAll));
            if (!faults.isEmpty()) {
                return FileLine.refused(line.number(), line.person(), String.join(" ", faults));
            }
            try {
                UserNumber userNumber = invite.of(
                        new Invitation(
                                new PersonIdentity(civility, lastName.orElseThrow(), firstName),
                                email.orElseThrow(),
                                jobTitle.orElseThrow(),
                                entitlements),
                        by);
                return FileLine.created(line.number(), line.person(), userNumber);
            } catch (Refusal refusal) {
                return FileLine.refused(line.number(), line.person(), refusal.text());
            }
        }

        private <T> Optional<T> value(String column, Function<String, T> value) {
            try {
                return Optional.of(value.apply(line.cell(column)));
            } catch (Refusal refusal) {
                faults.add(new Refusal("ligne.valeur", column, refusal.text()).text());
                return Optional.empty();
            }
        }
    }
}
