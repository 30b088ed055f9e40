package fr.espacebailleur.administrator.page;

import fr.espacebailleur.credential.page.Signature;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.organisation.AnswerSuccession;
import fr.espacebailleur.organisation.CorrectMemberEmail;
import fr.espacebailleur.organisation.FollowSuccessions;
import fr.espacebailleur.organisation.HandOver;
import fr.espacebailleur.organisation.NameAdministrator;
import fr.espacebailleur.organisation.ReactivateMember;
import fr.espacebailleur.organisation.RemoveMember;
import fr.espacebailleur.organisation.ResendToMember;
import fr.espacebailleur.organisation.SuccessionCard;
import fr.espacebailleur.organisation.SuspendMember;
import fr.espacebailleur.organisation.WithdrawAdministrator;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.UserNumber;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.BiConsumer;

/** What an administrator does to a user of his organisation once he has shown again who he is. */
@Named
@RequestScoped
public class MemberActPage {

    private static final String DONE = "?fait=";

    @Inject
    private ShownMember shown;

    @Inject
    private WorkingMember administrator;

    @Inject
    private Signature signature;

    @Inject
    private SuspendMember suspend;

    @Inject
    private ReactivateMember reactivate;

    @Inject
    private RemoveMember remove;

    @Inject
    private ResendToMember resend;

    @Inject
    private CorrectMemberEmail correctEmail;

    @Inject
    private NameAdministrator name;

    @Inject
    private WithdrawAdministrator withdraw;

    @Inject
    private HandOver handOver;

    @Inject
    private AnswerSuccession answer;

    @Inject
    private FollowSuccessions follow;

    private String email;

    public String suspend() {
        return carryOut("suspendu", suspend::of);
    }

    public String reactivate() {
        return carryOut("reactive", reactivate::of);
    }

    public String remove() {
        return carryOut("retire", remove::of);
    }

    public String resend() {
        return carryOut("renvoye", resend::of);
    }

    public String nameAdministrator() {
        return carryOut("nomme", name::of);
    }

    public String withdraw() {
        return carryOut("role-retire", withdraw::of);
    }

    public String acceptRequest() {
        return carryOut("nomme", answer::accept);
    }

    public String refuseRequest() {
        return carryOut("refuse", answer::refuse);
    }

    public String handOver() {
        return carryOut("main-passee", handOver::to);
    }

    public String correctEmail() {
        Form form = new Form();
        EmailAddress read = form.read("mail", () -> EmailAddress.of(email));
        if (form.isRefused() || !shown.isThere() || !signature.isHis(form)) {
            return null;
        }
        return form.read("mail", () -> {
            correctEmail.of(shown.userNumber(), read, administrator.warrant());
            return "/organisation" + DONE + "mail";
        });
    }

    /** Whether nobody answered in time what he asks for, so that a key goes or went by letter. */
    public boolean isKeyDue() {
        return shown.isThere()
                && follow.of(shown.card().account().id())
                        .filter(SuccessionCard::isKeyDue)
                        .isPresent();
    }

    /** Where he ends his own role or account, the list is not for him any more: then the Espace bailleur is next. */
    private String carryOut(String done, BiConsumer<UserNumber, Warrant> act) {
        Form form = new Form();
        if (!shown.isThere() || !signature.isHis(form)) {
            return null;
        }
        boolean leaves = done.equals("main-passee") || shown.isHimself();
        return form.read("formulaire", () -> {
            act.accept(shown.userNumber(), administrator.warrant());
            return (leaves ? "/espace-bailleur" : "/organisation") + DONE + done;
        });
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
