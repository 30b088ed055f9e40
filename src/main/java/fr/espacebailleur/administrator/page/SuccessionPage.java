package fr.espacebailleur.administrator.page;

import fr.espacebailleur.credential.LimitAddresses;
import fr.espacebailleur.credential.Purpose;
import fr.espacebailleur.credential.page.Signature;
import fr.espacebailleur.organisation.AskForSuccession;
import fr.espacebailleur.organisation.EnterSuccessionKey;
import fr.espacebailleur.organisation.FollowSuccessions;
import fr.espacebailleur.organisation.SuccessionCard;
import fr.espacebailleur.organisation.UnknownKey;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.shared.PostedCode;
import fr.espacebailleur.web.ClientAddress;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** « Devenir administrateur »: a user asks, and enters the key that came by letter. */
@Named
@RequestScoped
public class SuccessionPage extends OwnOrganisation {

    private static final String ADDRESS = "/mon-organisation/administrateur";

    @Inject
    private Signature signature;

    @Inject
    private AskForSuccession ask;

    @Inject
    private EnterSuccessionKey enter;

    @Inject
    private FollowSuccessions follow;

    @Inject
    private LimitAddresses limit;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "portal.organisation.succession")
    private Duration answerWithin;

    private Optional<SuccessionCard> latest;
    private String key;

    public String ask() {
        return isThere()
                ? new Form().read("formulaire", () -> {
                    ask.of(own.warrant());
                    return ADDRESS + "?fait=demande";
                })
                : null;
    }

    /** Only what is typed in vain counts against the address. */
    public String enter() {
        Form form = new Form();
        PostedCode posted = form.read("cle", () -> PostedCode.of(key));
        if (form.isRefused() || !isThere() || !signature.isHis(form)) {
            return null;
        }
        return form.read("cle", () -> {
            String from = clientAddress.of(request);
            limit.check(Purpose.CODE, from);
            try {
                enter.with(posted, own.warrant());
            } catch (UnknownKey inVain) {
                limit.spend(Purpose.CODE, from);
                throw inVain;
            }
            return "/organisation?fait=administrateur";
        });
    }

    /** The latest that he asked for; null when he never did. */
    public SuccessionCard getRequest() {
        return latest().orElse(null);
    }

    private Optional<SuccessionCard> latest() {
        if (latest == null) {
            latest = follow.of(card().id());
        }
        return latest;
    }

    public boolean isKeyUnderWay() {
        return follow.withKeyOf(card().landlordId()).isPresent();
    }

    public boolean isAbleToAsk() {
        return !isKeyUnderWay()
                && latest().filter(SuccessionCard::isWaiting).isEmpty()
                && getAskableFrom().isEmpty();
    }

    /** From when on he may ask again; empty when he was not refused, or may now. */
    public String getAskableFrom() {
        return follow.askableFrom(card().id(), card().landlordId())
                .map(ParisTime::minute)
                .orElse("");
    }

    /** Whether somebody can say yes or no. */
    public boolean isAnswerable() {
        return !findAdministrators.of(card().landlordId()).isEmpty();
    }

    public boolean isReachedByLetter() {
        return follow.isReachedByLetter(card().landlordId());
    }

    public String getAskedAt() {
        return latest().map(SuccessionCard::askedAt).map(ParisTime::day).orElse("");
    }

    /** From when on a key goes by letter, should nobody answer. */
    public String getKeyFrom() {
        return latest().map(SuccessionCard::askedAt)
                .map(asked -> ParisTime.day(asked.plus(answerWithin)))
                .orElse("");
    }

    public String getAnsweredAt() {
        return latest().flatMap(SuccessionCard::answeredAt).map(ParisTime::day).orElse("");
    }

    public long getAnswerDays() {
        return answerWithin.toDays();
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
