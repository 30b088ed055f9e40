package fr.espacebailleur.consent.page;

import fr.espacebailleur.consent.DocumentText;
import fr.espacebailleur.consent.PublishDocument;
import fr.espacebailleur.consent.ReadDocument;
import fr.espacebailleur.credential.page.SensitiveAct;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A new version of a document: written, looked at as its readers will see it, published. Nothing is kept on the way: the
 * text travels in the form, which is why a preview answers without a redirect.
 */
@Named
@RequestScoped
public class PublishPage extends SensitiveAct {

    @Inject
    private PublishDocument publishDocument;

    @Inject
    private ReadDocument readDocument;

    @Inject
    private ShownDocument shown;

    private String text;
    private String date;
    private DocumentText preview;
    private List<VersionRow> announced;
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
            form.refuse(refusal.key().equals("document.date-passee") ? "date" : "texte", refusal);
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
        Optional<Instant> from = inForceFrom(new Form());
        return carryOutThenGo(
                "/agent/documents?publie=oui", new Form(), by -> publishDocument.of(shown.kind(), text, from, by));
    }

    /** The first instant of that day; empty for « from now on ». */
    private Optional<Instant> inForceFrom(Form form) {
        return form.readIfGiven("date", date, () -> ParisTime.begins(ParisTime.readDay(date)));
    }

    /** Which half of the page is shown, and was: what is not shown is not read either. */
    public boolean isPreviewing() {
        if (previewing == null) {
            previewing = PageAddress.parameter("apercu").isPresent();
        }
        return previewing;
    }

    public DocumentText getPreview() {
        return preview;
    }

    /** Those whose date of effect is to come, told so that nobody forgets which one will follow which. */
    public List<VersionRow> getAnnounced() {
        if (announced == null) {
            announced = readDocument.announced(shown.kind()).stream()
                    .map(VersionRow::of)
                    .toList();
        }
        return announced;
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
}
