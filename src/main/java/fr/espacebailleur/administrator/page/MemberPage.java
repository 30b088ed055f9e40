package fr.espacebailleur.administrator.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.organisation.DescribeEntitlements;
import fr.espacebailleur.organisation.GrantEntitlements;
import fr.espacebailleur.organisation.MemberCard;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** One user: who he is, what can be done, and what he may do. */
@Named
@RequestScoped
public class MemberPage {

    @Inject
    private ShownMember shown;

    @Inject
    private MemberRows rows;

    @Inject
    private EntitlementChoices choices;

    @Inject
    private DescribeEntitlements describe;

    @Inject
    private GrantEntitlements grant;

    @Inject
    private WorkingAdministrator administrator;

    /** On the way in. */
    public void load() throws IOException {
        shown.load();
        if (shown.isThere()) {
            choices.propose(describe.granted(shown.card().account().id()));
        }
    }

    public String grant() {
        if (!shown.isThere()) {
            return null;
        }
        return new Form().read("formulaire", () -> {
            grant.to(shown.userNumber(), choices.read(), administrator.warrant());
            return "/organisation/utilisateur?numero=" + shown.getNumber() + "&fait=droits";
        });
    }

    public MemberRow getRow() {
        return rows.of(shown.card());
    }

    public String getDepartment() {
        return shown.card().account().department().orElseThrow().label();
    }

    public boolean isSuspended() {
        return shown.card().state() == MemberCard.State.SUSPENDED;
    }

    public boolean isAdministrator() {
        return shown.card().administrator();
    }

    /** Whether he could be given the role. */
    public boolean isAbleToAdminister() {
        return shown.card().state() == MemberCard.State.ACTIVE;
    }

    /** Whether a mail can reach him. */
    public boolean isReachable() {
        AccountCard account = shown.card().account();
        return account.recipient().isPresent();
    }

    /** What the address says was just done. */
    public String getDone() {
        return PageAddress.parameter("fait").orElse(null);
    }
}
