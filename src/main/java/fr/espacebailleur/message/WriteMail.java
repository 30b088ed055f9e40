package fr.espacebailleur.message;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.AnnounceEmailChange;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.EmailChangeNotice;
import fr.espacebailleur.credential.IssueEmailCode;
import fr.espacebailleur.credential.IssueProvisionalPassword;
import fr.espacebailleur.message.Mail.Fact;
import fr.espacebailleur.message.Mail.Prose;
import fr.espacebailleur.message.Mail.Todo;
import fr.espacebailleur.organisation.FindAdministrators;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts a message into words; the provisional password is made here, just before it leaves. */
@ApplicationScoped
class WriteMail {

    private static final Words WORDS = new Words("courriels");
    private static final String FIRST_CONNECTION = "/premiere-connexion";

    private final IssueProvisionalPassword issuePassword;
    private final IssueEmailCode issueCode;
    private final AnnounceEmailChange announceChange;
    private final DescribeAccount describe;
    private final FindAdministrators findAdministrators;
    private final String publicUrl;
    private final Duration answerWithin;

    @Inject
    WriteMail(
            IssueProvisionalPassword issuePassword,
            IssueEmailCode issueCode,
            AnnounceEmailChange announceChange,
            DescribeAccount describe,
            FindAdministrators findAdministrators,
            @ConfigProperty(name = "portal.public-url") String publicUrl,
            @ConfigProperty(name = "portal.organisation.succession") Duration answerWithin) {
        this.issuePassword = issuePassword;
        this.issueCode = issueCode;
        this.announceChange = announceChange;
        this.describe = describe;
        this.findAdministrators = findAdministrators;
        this.publicUrl = publicUrl;
        this.answerWithin = answerWithin;
    }

    protected WriteMail() {
        this(null, null, null, null, null, null, null);
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
                        .byEmail(account.id(), message.addressee(account).orElseThrow(), message.createdAt())
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
                                whyAnotherPassword(message, account),
                                "/connexion",
                                account,
                                new Fact(
                                        words("mot-de-passe.fait"),
                                        issued.password().printed()),
                                new Fact(words("mot-de-passe.validite"), until(issued.validUntil()))));
            case LOGIN_NAME_AGAIN ->
                Optional.of(mail(
                        "identifiant-rappel",
                        "/connexion",
                        account,
                        new Fact(words("identifiant.fait"), account.loginName().printed())));
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
            case EMAIL_CODE ->
                issueCode
                        .to(account.id(), message.recipient().orElseThrow(), message.createdAt())
                        .map(this::code);
            case EMAIL_CHANGED ->
                announceChange
                        .to(account.id(), message.recipient().orElseThrow())
                        .map(notice -> change(notice, account));
            case ACCOUNT_CLOSED -> Optional.of(end(message, account));
            case MESSAGES_FAILED -> Optional.of(notice("messages-en-echec", account, "/agent"));
            case FOUNDER_NAMED -> Optional.of(news("fondateur", message, account, "/role-d-administrateur"));
            case FOUNDER_CONTESTED -> Optional.of(news("fondateur-conteste", message, account, "/agent"));
            case MEMBER_JOINED -> Optional.of(news("utilisateur-arrive", message, account, "/organisation"));
            case ADMINISTRATOR_NAMED -> Optional.of(news("administrateur-nomme", message, account, "/organisation"));
            case ADMINISTRATOR_WITHDRAWN -> Optional.of(withdrawal(message, account));
            case SUCCESSION_ASKED -> Optional.of(news("succession-demandee", message, account, "/organisation"));
            case SUCCESSION_ACCEPTED -> Optional.of(news("succession-acceptee", message, account, "/mon-organisation"));
            case SUCCESSION_REFUSED -> Optional.of(news("succession-refusee", message, account, "/mon-organisation"));
            case SUCCESSION_DONE -> Optional.of(news("succession-faite", message, account, "/organisation"));
            case REVIEW_DUE -> Optional.of(news("revue", message, account, "/organisation/revue"));
            case REVIEW_WARNED -> Optional.of(reminder(account));
            case FOUNDER_ANNOUNCED, SUCCESSION_KEY -> throw new IllegalStateException("it is told by letter only");
        };
    }

    /** @param page where there is something to do */
    private Mail mail(String kind, String page, AccountCard account, Fact first, Fact... further) {
        return mail(kind, intro(kind, account), page, account, first, further);
    }

    private static String intro(String kind, AccountCard account) {
        return account.department()
                .map(department -> words(kind + ".intro", department.label()))
                .orElseGet(() -> words(kind + ".intro.agent"));
    }

    /** Whoever did not ask for it himself is told who did. */
    private static String whyAnotherPassword(Outbox.Taken message, AccountCard account) {
        if (message.aboutId().isEmpty()) {
            return intro("mot-de-passe-oublie", account);
        }
        String department = account.department().orElseThrow().label();
        return words("mot-de-passe-oublie.intro.organisme", department);
    }

    private Mail mail(String kind, String intro, String page, AccountCard account, Fact first, Fact... further) {
        Fact userNumber = new Fact(words("numero.fait"), account.userNumber().value());
        List<Mail.Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Prose(words("bonjour", account.holderName())));
        paragraphs.add(new Prose(intro));
        if (page.equals(FIRST_CONNECTION) && account.isOpenedByOrganisation()) {
            paragraphs.add(new Prose(words("invite", account.landlordName())));
        }
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

    /** What happened in his organisation, and who did it. */
    private Mail news(String news, Outbox.Taken message, AccountCard account, String page) {
        String answerUntil = ParisTime.day(message.createdAt().plus(answerWithin));
        return news(
                words(news + ".objet"),
                words(news + ".intro", account.landlordName(), who(message), answerUntil),
                words(news + ".suite", PortalAddress.of(publicUrl, page)),
                account);
    }

    private static Mail news(String subject, String intro, String further, AccountCard account) {
        return new Mail(
                subject,
                List.of(
                        new Prose(words("bonjour", account.holderName())),
                        new Prose(intro),
                        new Prose(further),
                        new Prose(words("fin"))));
    }

    private String who(Outbox.Taken message) {
        return message.aboutId()
                .map(id -> describe.of(id))
                .map(AccountCard::holderName)
                .orElseGet(() -> words("portail.nom"));
    }

    /** Whoever lays his role down, or hands it over, did it himself; where nobody of the organisation did, the Caf did. */
    private Mail withdrawal(Outbox.Taken message, AccountCard account) {
        String organisation = account.landlordName();
        String intro;
        if (message.aboutId().isEmpty()) {
            intro = words("administrateur-retire.intro.caf", organisation);
        } else if (message.aboutId().get() == account.id()) {
            intro = words("administrateur-retire.intro.soi-meme", organisation);
        } else {
            intro = words("administrateur-retire.intro", organisation, who(message));
        }
        String page = PortalAddress.of(publicUrl, "/mon-organisation");
        return news(words("administrateur-retire.objet"), intro, words("administrateur-retire.suite", page), account);
    }

    /** An administrator asks nobody: he confirms himself. */
    private Mail reminder(AccountCard account) {
        String further = findAdministrators.isAdministrator(account.id())
                ? words("revue-rappel.suite.administrateur", PortalAddress.of(publicUrl, "/organisation/revue"))
                : words("revue-rappel.suite", PortalAddress.of(publicUrl, "/mon-organisation"));
        return news(words("revue-rappel.objet"), words("revue-rappel.intro", account.landlordName()), further, account);
    }

    /** It may go to a stranger, by a slip of the finger: it says nothing of the account. */
    private Mail code(IssueEmailCode.Issued issued) {
        return new Mail(
                words("code.objet"),
                List.of(
                        new Prose(words("bonjour.sans-nom")),
                        new Prose(words("code.intro", PortalAddress.of(publicUrl, ""))),
                        new Fact(words("code.fait"), issued.code()),
                        new Fact(words("mot-de-passe.validite"), until(issued.validUntil())),
                        new Prose(words("code.rien")),
                        new Prose(words("fin"))));
    }

    private Mail change(EmailChangeNotice notice, AccountCard account) {
        if (notice.kind() == EmailChangeNotice.Kind.UNDONE) {
            return new Mail(
                    words("adresse-contestee.objet"),
                    List.of(
                            new Prose(words("bonjour.sans-nom")),
                            new Prose(words("adresse-contestee.intro")),
                            new Prose(words("adresse-contestee.que-faire")),
                            new Prose(words("fin"))));
        }
        Fact changed = new Fact(words("adresse-changee.fait"), until(notice.changedAt()));
        return notice.objection()
                .map(objection -> contestable(objection, changed, account))
                .orElseGet(() -> new Mail(
                        words("adresse-changee.objet.sans-recours"),
                        List.of(
                                new Prose(words("bonjour.sans-nom")),
                                new Prose(words("adresse-changee.intro.sans-recours")),
                                changed,
                                new Prose(words("adresse-changee.caf")),
                                new Prose(words("fin")))));
    }

    private Mail contestable(EmailChangeNotice.Objection objection, Fact changed, AccountCard account) {
        String link = PortalAddress.of(publicUrl, "/contester-un-changement?jeton=" + objection.token());
        return new Mail(
                words("adresse-changee.objet"),
                List.of(
                        new Prose(words("bonjour", account.holderName())),
                        new Prose(words("adresse-changee.intro")),
                        changed,
                        new Fact(words("numero.fait"), account.userNumber().value()),
                        new Prose(words("adresse-changee.contester")),
                        new Todo(List.of(
                                words("adresse-changee.contester.ouvrir", link),
                                words("adresse-changee.contester.effet"),
                                words("adresse-changee.contester.delai", until(objection.until())))),
                        new Prose(words("fin"))));
    }

    /** An heir may read it: it speaks of the holder. */
    private Mail end(Outbox.Taken message, AccountCard account) {
        String department = account.department().orElseThrow().label();
        return new Mail(
                words("compte-ferme.objet"),
                List.of(
                        new Prose(words("bonjour.sans-nom")),
                        new Prose(words("compte-ferme.intro", account.holderName(), department)),
                        new Fact(words("compte-ferme.fait"), until(message.createdAt())),
                        new Fact(words("numero.fait"), account.userNumber().value()),
                        new Prose(words("compte-ferme.effet")),
                        new Prose(words("compte-ferme.suite")),
                        new Prose(words("fin"))));
    }

    private static String until(Instant validUntil) {
        return words("jusqu-au", ParisTime.minute(validUntil));
    }

    private static String words(String key, Object... arguments) {
        return WORDS.of(key, arguments);
    }
}
