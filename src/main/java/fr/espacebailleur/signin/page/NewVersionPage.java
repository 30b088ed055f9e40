package fr.espacebailleur.signin.page;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.consent.AcceptNewVersion;
import fr.espacebailleur.consent.DocumentKind;
import fr.espacebailleur.consent.FindDueDocument;
import fr.espacebailleur.consent.page.DocumentToAccept;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;

/** A document that has changed since it was accepted: one at a time, before anything else. */
@Named
@RequestScoped
public class NewVersionPage extends DocumentToAccept {

    @Inject
    private FindDueDocument findDueDocument;

    @Inject
    private AcceptNewVersion acceptNewVersion;

    @Inject
    private DescribeAccount describe;

    @Inject
    private SignedInAccount signedIn;

    @Inject
    private Onward onward;

    private DocumentKind kind;
    private String returnTo;

    /** On the way to the page: it may have been accepted in another window just now. */
    public void enter() {
        if (findDueDocument.of(signedIn.id()).isEmpty()) {
            onward.lead(onward.asked());
        }
    }

    @Override
    protected DocumentKind kind() {
        if (kind == null) {
            kind = findDueDocument.of(signedIn.id()).orElse(DocumentKind.USAGE_RULES);
        }
        return kind;
    }

    @Override
    protected void accept(long accountId, String versionShown) {
        acceptNewVersion.of(
                kind(), versionShown, accountId, describe.of(accountId).holderName());
    }

    @Override
    protected String after(Runnable accepting, Form form, String field) {
        return form.read(field, () -> {
            accepting.run();
            onward.lead(returnTo);
            return null;
        });
    }

    @Override
    public String decline() {
        return "/acceptation-refusee";
    }

    public boolean isUsageRules() {
        return kind() == DocumentKind.USAGE_RULES;
    }

    public String getInForceFrom() {
        return ParisTime.day(getDocument().inForceFrom());
    }

    /** Which document the page shows: another one may be due by the time that its form is sent. */
    public String getKind() {
        return kind().name();
    }

    public void setKind(String shown) {
        kind = Stream.of(DocumentKind.values())
                .filter(known -> known.name().equals(shown))
                .findFirst()
                .orElse(null);
    }

    public String getReturnTo() {
        return returnTo == null ? onward.asked() : returnTo;
    }

    public void setReturnTo(String returnTo) {
        this.returnTo = returnTo;
    }
}
