package fr.espacebailleur.administrator.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.organisation.FindMembers;
import fr.espacebailleur.organisation.FollowSuccessions;
import fr.espacebailleur.organisation.MemberCard;
import fr.espacebailleur.web.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** « Utilisateurs de votre organisme »: who they are and where they stand. */
@Named
@RequestScoped
public class MembersPage {

    private static final Map<String, Comparator<MemberRow>> ORDERS = Map.of(
            "nom", Comparator.comparing(row -> plain(row.name())),
            "etat", Comparator.comparing(MemberRow::state),
            "connexion",
                    Comparator.comparing((MemberRow row) -> row.lastSignInAt().orElse(Instant.MIN))
                            .reversed());

    @Inject
    private FindMembers findMembers;

    @Inject
    private MemberRows memberRows;

    @Inject
    private WorkingMember administrator;

    @Inject
    private FollowSuccessions follow;

    private List<MemberCard> members;
    private List<MemberRow> rows;
    private List<MemberRow> askers;

    private List<MemberCard> members() {
        if (members == null) {
            members = findMembers.of(administrator.card().landlordId());
        }
        return members;
    }

    public List<MemberRow> getRows() {
        if (rows == null) {
            String sought = plain(getSought());
            rows = members().stream()
                    .map(memberRows::of)
                    .filter(row -> Stream.of(row.name(), row.email(), row.userNumber(), row.jobTitle())
                            .anyMatch(text -> plain(text).contains(sought)))
                    .sorted(ORDERS.getOrDefault(getOrder(), ORDERS.get("nom")))
                    .toList();
        }
        return rows;
    }

    public String getOrganisationName() {
        AccountCard own = administrator.card();
        return own.landlordName();
    }

    public boolean isOnlyOneAdministrator() {
        return members().stream().filter(MemberCard::isActiveAdministrator).count() == 1;
    }

    /** Those who ask to administer as well, and wait for an answer. */
    public List<MemberRow> getAskers() {
        if (askers == null) {
            askers = follow.openIn(administrator.card().landlordId()).stream()
                    .flatMap(request -> request.accountId().stream())
                    .flatMap(asker -> findMembers.find(asker).stream())
                    .map(memberRows::of)
                    .toList();
        }
        return askers;
    }

    public boolean isReviewDue() {
        return members().stream().anyMatch(MemberCard::isToBeConfirmed);
    }

    public String getSought() {
        return PageAddress.parameter("q").orElse("").strip();
    }

    /** What is sought, as it stands in an address. */
    public String getSoughtInAddress() {
        return URLEncoder.encode(getSought(), StandardCharsets.UTF_8);
    }

    /** By what the list is sorted, as the address says; empty when it does not. */
    public String getOrder() {
        return PageAddress.parameter("tri").orElse("");
    }

    /** What the address says was just done. */
    public String getDone() {
        return PageAddress.parameter("fait").orElse("");
    }

    /** Without accents and capitals. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
