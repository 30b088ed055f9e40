package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.issuing.ReissueCredentials;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;

/** « Renvoyer les identifiants ». */
@Named
@RequestScoped
public class ReissuePage extends ActOnAccount {

    @Inject
    private ReissueCredentials reissue;

    private String channel;

    public String proceed() {
        Form form = new Form();
        Channel chosen = form.read("canal", this::chosen);
        return carryOut(form, "renvoye", warrant -> reissue.of(account().id(), chosen, warrant));
    }

    private Channel chosen() {
        return Arrays.stream(Channel.values())
                .filter(each -> each.name().equals(channel))
                .findFirst()
                .orElseThrow(() -> new Refusal("canal.a-choisir"));
    }

    /** Where mails would go; empty when none can. */
    public String getEmail() {
        return account().recipient().map(EmailAddress::value).orElse("");
    }

    /** Where letters would go; empty when none can. */
    public String getAddress() {
        return account().address().onOneLine();
    }

    /** Proposed: mail where an address is known, as at the beginning. */
    public String getChannel() {
        if (channel == null) {
            AccountCard account = account();
            Channel usual = account.recipient().isPresent() ? account.channel() : Channel.LETTER;
            channel = usual.name();
        }
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }
}
