package fr.espacebailleur.administrator.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.SuspendedBy;
import fr.espacebailleur.organisation.DescribeEntitlements;
import fr.espacebailleur.organisation.FindAdministrators;
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
    private WorkingMember administrator;

    @Inject
    private FindAdministrators findAdministrators;

    private MemberRow row;
    private boolean onlyAdministrator;

    /** On the way in. */
    public void load() throws IOException {
        shown.load();
        if (shown.isThere()) {
            onlyAdministrator = shown.isHimself()
                    && findAdministrators
                                    .of(shown.card().account().landlordId())
                                    .size()
                            == 1;
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
        if (row == null) {
            row = rows.of(shown.card());
        }
        return row;
    }

    public String getDepartment() {
        return shown.card().account().department().orElseThrow().label();
    }

    public boolean isSuspended() {
        return shown.card().state() == MemberCard.State.SUSPENDED;
    }

    /** Whether the Caf suspended him: then no administrator lets him in again. */
    public boolean isSuspendedByTheCaf() {
        return shown.card()
                .account()
                .suspendedBy()
                .filter(SuspendedBy.CAF::equals)
                .isPresent();
    }

    /** Whether it is the administrator himself and nobody else is one: nothing that ends his role is possible. */
    public boolean isOnlyAdministrator() {
        return onlyAdministrator;
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
