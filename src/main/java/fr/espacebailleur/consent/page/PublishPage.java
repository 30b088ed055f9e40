package fr.espacebailleur.consent.page;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.consent.DocumentText;
import fr.espacebailleur.consent.PublishDocument;
import fr.espacebailleur.consent.ReadDocument;
import fr.espacebailleur.credential.CheckPassword;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * A new version of a document: written, looked at as its readers will see it, published. Nothing is kept on the way: the
 * text travels in the form, which is why a preview answers without a redirect.
 */
@Named
@RequestScoped
public class PublishPage {

    private static final DateTimeFormatter BY_BROWSER = date("uuuu-MM-dd");
    private static final DateTimeFormatter BY_HAND = date("d/M/uuuu");

    @Inject
    private PublishDocument publishDocument;

    @Inject
    private ReadDocument readDocument;

    @Inject
    private CheckPassword checkPassword;

    @Inject
    private DescribeAccount describe;

    @Inject
    private SignedInAccount signedIn;

    @Inject
    private ShownDocument shown;

    private String text;
    private String date;
    private String reason;
    private String password;
    private DocumentText preview;
    private Boolean previewing;

    public void look() {
        Form form = new Form();
        Optional<Instant> from = inForceFrom(form);
        if (!form.isRefused()) {
            preview = preview(form, from);
        }
        previewing = preview != null;
    }

    private DocumentText preview(Form form, Optional<Instant> from) {
        try {
            return publishDocument.preview(shown.kind(), text, from);
        } catch (Refusal refusal) {
            form.refuse(refusal.key().startsWith("document.date") ? "date" : "texte", refusal);
            return null;
        }
    }

    public void change() {
        previewing = false;
    }

    public String publish() {
        look();
        if (!previewing) {
            return null;
        }
        Form form = new Form();
        Warrant by = form.read(
                "motif",
                () -> Warrant.of(signedIn.id(), describe.of(signedIn.id()).holderName(), reason));
        if (form.isRefused() || !isHimself(form)) {
            return null;
        }
        Optional<Instant> from = inForceFrom(form);
        return form.read("formulaire", () -> {
            publishDocument.of(shown.kind(), text, from, by);
            return "/agent/documents?publie=oui";
        });
    }

    private boolean isHimself(Form form) {
        boolean right = checkPassword.again(signedIn.id(), password);
        if (!right) {
            form.refuse("mot-de-passe", new Refusal("agent.mot-de-passe"));
        }
        return right;
    }

    /** The first instant of that day; empty for « from now on ». */
    private Optional<Instant> inForceFrom(Form form) {
        return form.readIfGiven(
                "date",
                date,
                () -> readDate(date.strip()).atStartOfDay(ParisTime.ZONE).toInstant());
    }

    private static LocalDate readDate(String typed) {
        try {
            return LocalDate.parse(typed, typed.contains("/") ? BY_HAND : BY_BROWSER);
        } catch (DateTimeParseException notADate) {
            throw new Refusal("document.date");
        }
    }

    private static DateTimeFormatter date(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Which half of the page is shown, and was: what is not shown is not read either. */
    public boolean isPreviewing() {
        if (previewing == null) {
            previewing = !ShownDocument.parameter("apercu").isEmpty();
        }
        return previewing;
    }

    public DocumentText getPreview() {
        return preview;
    }

    public boolean isFromNowOn() {
        return date == null || date.isBlank();
    }

    /** « 1 janvier 2027 » */
    public String getInForceFrom() {
        return ParisTime.day(preview.inForceFrom());
    }

    /** At first the text in force, to be changed. */
    public String getText() {
        return text == null ? readDocument.source(shown.kind()) : text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
