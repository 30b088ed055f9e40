package fr.espacebailleur.message;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.credential.IssueProvisionalPassword;
import fr.espacebailleur.message.Mail.Fact;
import fr.espacebailleur.message.Mail.Prose;
import fr.espacebailleur.message.Mail.Todo;
import fr.espacebailleur.shared.ParisTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts a message into words; the provisional password is made here, just before it leaves. */
@ApplicationScoped
class WriteMail {

    private static final String FIRST_CONNECTION = "/premiere-connexion";

    private final IssueProvisionalPassword issuePassword;
    private final String publicUrl;

    @Inject
    WriteMail(IssueProvisionalPassword issuePassword, @ConfigProperty(name = "portal.public-url") String publicUrl) {
        this.issuePassword = issuePassword;
        this.publicUrl = publicUrl;
    }

    protected WriteMail() {
        this(null, null);
    }

    /** @return empty when there is nothing to say any more: a later message says it, or he has a password of his own */
    Optional<Mail> of(Outbox.Taken message, AccountCard account) {
        return switch (message.kind()) {
            case LOGIN_NAME ->
                Optional.of(mail(
                        "identifiant",
                        FIRST_CONNECTION,
                        account,
                        new Fact(words("identifiant.fait"), account.loginName().printed())));
            case PROVISIONAL_PASSWORD ->
                issuePassword
                        .byEmail(account.id(), message.createdAt())
                        .map(issued -> mail(
                                "mot-de-passe",
                                FIRST_CONNECTION,
                                account,
                                new Fact(
                                        words("mot-de-passe.fait"),
                                        issued.password().printed()),
                                new Fact(words("mot-de-passe.validite"), until(issued.validUntil()))));
            case FORGOTTEN_PASSWORD ->
                issuePassword
                        .toWhoeverForgot(account.id(), message.createdAt())
                        .map(issued -> mail(
                                "mot-de-passe-oublie",
                                "/connexion",
                                account,
                                new Fact(
                                        words("mot-de-passe.fait"),
                                        issued.password().printed()),
                                new Fact(words("mot-de-passe.validite"), until(issued.validUntil()))));
            case PASSWORD_CHANGED ->
                Optional.of(mail(
                        "mot-de-passe-change",
                        "/mot-de-passe-oublie",
                        account,
                        new Fact(words("mot-de-passe-change.fait"), until(message.createdAt()))));
            case ATTEMPTS_NOTICED ->
                Optional.of(mail(
                        "essais-remarques",
                        "/connexion",
                        account,
                        new Fact(words("essais-remarques.fait"), until(message.createdAt()))));
            case MESSAGES_FAILED -> Optional.of(notice("messages-en-echec", account, "/agent"));
        };
    }

    /** @param page where there is something to do */
    private Mail mail(String kind, String page, AccountCard account, Fact first, Fact... further) {
        Fact userNumber = new Fact(words("numero.fait"), account.userNumber().value());
        List<Mail.Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Prose(words("bonjour", account.holderName())));
        paragraphs.add(new Prose(account.department()
                .map(department -> words(kind + ".intro", department.label()))
                .orElseGet(() -> words(kind + ".intro.agent"))));
        paragraphs.add(first);
        paragraphs.add(userNumber);
        paragraphs.addAll(List.of(further));
        paragraphs.add(new Prose(words("que-faire")));
        paragraphs.add(new Todo(IntStream.rangeClosed(1, 3)
                .mapToObj(number -> words(kind + ".que-faire." + number, PortalAddress.of(publicUrl, page)))
                .toList()));
        paragraphs.add(new Prose(words("portail", PortalAddress.of(publicUrl, ""))));
        paragraphs.add(new Prose(words("fin")));
        return new Mail(words(kind + ".objet"), paragraphs);
    }

    /** @param page where he sees more of it */
    private Mail notice(String notice, AccountCard account, String page) {
        return new Mail(
                words(notice + ".objet"),
                List.of(
                        new Prose(words("bonjour", account.holderName())),
                        new Prose(words(notice + ".intro", PortalAddress.of(publicUrl, page))),
                        new Prose(words("fin"))));
    }

    private static String until(Instant validUntil) {
        return words("jusqu-au", ParisTime.minute(validUntil));
    }

    private static String words(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("fr.espacebailleur.courriels", Locale.FRANCE)
                .getString(key);
        return new MessageFormat(pattern, Locale.FRANCE).format(arguments);
    }
}
