package fr.espacebailleur.message;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.PersonIdentity;
import fr.espacebailleur.credential.IssueProvisionalPassword;
import fr.espacebailleur.message.Mail.Fact;
import fr.espacebailleur.shared.ParisTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts a message into the words of a letter: one code and the numéro d'utilisateur that pairs it with the other letter.
 * The provisional password is made here, just before it is printed.
 */
@ApplicationScoped
class WriteLetter {

    private static final int ACTS = 5;
    private static final int LONGEST_GREETED = 75; // a line, so that the letter stays on one page

    private final IssueProvisionalPassword issuePassword;
    private final Clock clock;
    private final String publicUrl;
    private final String contact;

    @Inject
    WriteLetter(
            IssueProvisionalPassword issuePassword,
            Clock clock,
            @ConfigProperty(name = "portal.public-url") String publicUrl,
            @ConfigProperty(name = "portal.letters.contact") Optional<String> contact) {
        this.issuePassword = issuePassword;
        this.clock = clock;
        this.publicUrl = publicUrl;
        this.contact = contact.orElse("");
    }

    protected WriteLetter() {
        this(null, null, null, Optional.empty());
    }

    /**
     * @return empty when there is nothing to say any more: a later message says it, or he has a password of his own
     * @throws UnprintableLetter when nobody knows where it should go
     */
    Optional<Letter> of(Outbox.Taken message, AccountCard account) {
        if (!account.address().isKnown()) {
            throw new UnprintableLetter("there is no postal address");
        }
        return switch (message.kind()) {
            case LOGIN_NAME ->
                Optional.of(letter(
                        "identifiant",
                        account,
                        new Fact(words("identifiant.fait"), account.loginName().printed()),
                        Optional.empty()));
            case PROVISIONAL_PASSWORD ->
                issuePassword
                        .byLetter(
                                account.id(),
                                message.createdAt(),
                                account.address().isAbroad())
                        .map(issued -> letter(
                                "mot-de-passe",
                                account,
                                new Fact(
                                        words("mot-de-passe.fait"),
                                        issued.password().printed()),
                                Optional.of(new Fact(words("mot-de-passe.validite"), until(issued.validUntil())))));
            case MESSAGES_FAILED -> throw new UnprintableLetter("agents are told by mail only");
        };
    }

    private Letter letter(String kind, AccountCard account, Fact code, Optional<Fact> until) {
        Fact userNumber = new Fact(words("numero.fait"), account.userNumber().value());
        String caf = ResourceBundle.getBundle("fr.espacebailleur.cafs", Locale.FRANCE)
                .getString(account.department().orElseThrow().code());
        return new Letter(
                addressee(account),
                Map.of(
                        "sender", caf,
                        "date", words("date", ParisTime.day(clock.instant())),
                        "subject", words(kind + ".objet"),
                        "greeting", greeting(account.holderName()),
                        "intro",
                                words(
                                        kind + ".intro",
                                        account.department().orElseThrow().label()),
                        "todo", words("que-faire"),
                        "contact", words("contact"),
                        "contact.caf", words("contact.caf", caf, contact),
                        "end", words("fin"),
                        "code.alt", words("code", PortalAddress.of(publicUrl, "/connexion"))),
                List.of(code, userNumber),
                until,
                IntStream.rangeClosed(1, ACTS)
                        .mapToObj(number ->
                                words(kind + ".que-faire." + number, PortalAddress.of(publicUrl, "/connexion")))
                        .toList());
    }

    private static AddressBlock addressee(AccountCard account) {
        Optional<String> attention =
                account.person().filter(person -> account.isOfOrganisation()).map(PersonIdentity::displayName);
        return AddressBlock.of(account.landlordName(), attention, account.address());
    }

    private static String greeting(String name) {
        return name.length() <= LONGEST_GREETED ? words("bonjour", name) : words("bonjour.sans-nom");
    }

    private static String until(Instant validUntil) {
        return words("jusqu-au", ParisTime.minute(validUntil));
    }

    private static String words(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("fr.espacebailleur.courriers", Locale.FRANCE)
                .getString(key);
        return new MessageFormat(pattern, Locale.FRANCE).format(arguments).strip();
    }
}
