package fr.espacebailleur.administrator.page;

import fr.espacebailleur.administrator.CreateSeveral;
import fr.espacebailleur.organisation.DescribeEntitlements;
import fr.espacebailleur.organisation.Entitlement;
import fr.espacebailleur.organisation.FindMembers;
import fr.espacebailleur.organisation.MemberCard;
import fr.espacebailleur.organisation.ServiceCard;
import fr.espacebailleur.shared.Words;
import fr.espacebailleur.web.SpreadsheetAnswer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The users of the organisation as a CSV for a spreadsheet: what the list shows, and a column for each service. */
@WebServlet("/organisation/export")
public class MembersExport extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Words TEXTS = new Words("textes");

    @Inject
    private transient FindMembers findMembers;

    @Inject
    private transient DescribeEntitlements describe;

    @Inject
    private transient MemberRows rows;

    @Inject
    private transient WorkingMember administrator;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> services =
                describe.services().stream().map(ServiceCard::code).toList();
        Stream<String> header = Stream.of("numero", "nom", "mail", "fonction", "role", "etat", "derniere-connexion");
        List<List<String>> members = findMembers.of(administrator.card().landlordId()).stream()
                .sorted(Comparator.comparing(member -> member.account().holderName()))
                .map(member -> values(member, services))
                .toList();
        SpreadsheetAnswer.write(
                response,
                "utilisateurs.csv",
                Stream.concat(Stream.of(Stream.concat(header, services.stream()).toList()), members.stream()));
    }

    private List<String> values(MemberCard member, List<String> services) {
        MemberRow row = rows.of(member);
        Set<Entitlement> entitlements = describe.of(member.account().id());
        Stream<String> shown = Stream.of(
                row.userNumber(),
                row.name(),
                row.email(),
                row.jobTitle(),
                TEXTS.of(row.administrator() ? "organisation.role.administrateur" : "organisation.role.utilisateur"),
                TEXTS.of(
                        switch (row.state()) {
                            case ACTIVE -> "organisation.etat.actif";
                            case INVITED -> "organisation.etat.invite";
                            case SUSPENDED -> "organisation.etat.suspendu";
                        }),
                row.lastSignIn().isEmpty() ? TEXTS.of("organisation.jamais") : row.lastSignIn());
        return Stream.concat(shown, services.stream().map(service -> written(service, entitlements)))
                .toList();
    }

    /** « 75:ecriture 92:lecture » */
    private static String written(String service, Set<Entitlement> entitlements) {
        return entitlements.stream()
                .filter(entitlement -> entitlement.service().equals(service))
                .map(CreateSeveral::written)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
