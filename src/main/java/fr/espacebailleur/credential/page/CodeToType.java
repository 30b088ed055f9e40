package fr.espacebailleur.credential.page;

import fr.espacebailleur.credential.AskForEmailCode;
import fr.espacebailleur.credential.DescribeEmailToConfirm;
import fr.espacebailleur.credential.EmailToConfirm;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Optional;

/** « Confirmez votre adresse mail », wherever it is asked for. */
public abstract class CodeToType {

    /** Where a refusal is shown. */
    protected static final String FIELD = "code";

    @Inject
    private DescribeEmailToConfirm describe;

    @Inject
    private AskForEmailCode ask;

    @Inject
    private SignedInAccount signedIn;

    private Optional<EmailToConfirm> toConfirm;
    private String code;

    @PostConstruct
    void look() {
        toConfirm = describe.of(signedIn.id());
    }

    /** Takes a code, and tells where that leads; refusals are shown by the form. */
    protected abstract String take(Form form, long accountId, String typed);

    /**
     * This page again.
     *
     * @param told of the code that was asked for
     */
    protected abstract String again(String told);

    public String proceed() {
        return take(new Form(), signedIn.id(), code);
    }

    public String sendAgain() {
        Form form = new Form();
        AskForEmailCode.Outcome outcome = form.read(FIELD, () -> ask.of(signedIn.id()));
        if (form.isRefused()) {
            return null;
        }
        return switch (outcome) {
            case ON_ITS_WAY -> again("oui");
            case ASKED_JUST_NOW -> again("deja");
            case NOTHING_TO_CONFIRM -> again("non"); // done already, in another window
            case TOO_MANY -> {
                form.refuse(FIELD, new Refusal(isAwaited() ? "code.dernier-valable" : "code.trop-de-demandes"));
                yield null;
            }
        };
    }

    protected final long accountId() {
        return signedIn.id();
    }

    public boolean isAnyToConfirm() {
        return toConfirm.isPresent();
    }

    /** Whether a code that was asked for still works, or is on its way. */
    public boolean isAwaited() {
        return toConfirm.filter(EmailToConfirm::awaited).isPresent();
    }

    public String getAddress() {
        return toConfirm.map(asked -> asked.address().value()).orElse("");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
