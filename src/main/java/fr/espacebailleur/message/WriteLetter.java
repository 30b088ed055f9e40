package fr.espacebailleur.message;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.PersonIdentity;
import fr.espacebailleur.caf.Caf;
import fr.espacebailleur.caf.CafContact;
import fr.espacebailleur.caf.DescribeCaf;
import fr.espacebailleur.credential.IssueProvisionalPassword;
import fr.espacebailleur.message.Mail.Fact;
import fr.espacebailleur.organisation.AnnounceFounder;
import fr.espacebailleur.organisation.PrintSuccessionKey;
import fr.espacebailleur.paper.PrintPaper;
import fr.espacebailleur.shared.JobTitle;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts a message into the words of a letter: one code and, to a holder, the numéro d'utilisateur that pairs it with the
 * other letter. The code, where it is a secret, is made here, just before it is printed.
 */
@ApplicationScoped
class WriteLetter {

    private static final Words WORDS = new Words("courriers");
    private static final String SIGN_IN = "/connexion";
    private static final int ACTS = 5;
    private static final int LONGEST_GREETED = 75; // a line, so that the letter stays on one page

    /** Characters that tell how to reach the Caf: more would make a second page of the longest letter. */
    private static final int ROOM_FOR_CONTACT = 180;

    /** With a civility: a name that can be printed is told whole. */
    private static final int LONGEST_NAME = 2 * PersonName.MAX_LENGTH + 10;

    private final IssueProvisionalPassword issuePassword;
    private final AnnounceFounder announceFounder;
    private final PrintSuccessionKey printKey;
    private final DescribeAccount describe;
    private final DescribeCaf describeCaf;
    private final PrintPaper paper;
    private final Clock clock;
    private final String publicUrl;
    private final String usualContact;

    @Inject
    WriteLetter(
            IssueProvisionalPassword issuePassword,
            AnnounceFounder announceFounder,
            PrintSuccessionKey printKey,
            DescribeAccount describe,
            DescribeCaf describeCaf,
            PrintPaper paper,
            Clock clock,
            @ConfigProperty(name = "portal.public-url") String publicUrl,
            @ConfigProperty(name = "portal.letters.contact") Optional<String> usualContact) {
        this.issuePassword = issuePassword;
        this.announceFounder = announceFounder;
        this.printKey = printKey;
        this.describe = describe;
        this.describeCaf = describeCaf;
        this.paper = paper;
        this.clock = clock;
        this.publicUrl = publicUrl;
        this.usualContact = usualContact.orElse("");
    }

    protected WriteLetter() {
        this(null, null, null, null, null, null, null, null, Optional.empty());
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
            case FORGOTTEN_PASSWORD ->
                issuePassword
                        .toWhoeverForgotByLetter(
                                account.id(),
                                message.createdAt(),
                                account.address().isAbroad())
                        .map(issued -> letter(
                                "mot-de-passe-oublie",
                                account,
                                new Fact(
                                        words("mot-de-passe.fait"),
                                        issued.password().printed()),
                                Optional.of(new Fact(words("mot-de-passe.validite"), until(issued.validUntil())))));
            case FOUNDER_ANNOUNCED -> {
                AccountCard founder = describe.of(message.aboutId().orElseThrow());
                yield announceFounder
                        .of(founder.id())
                        .map(announced -> toOrganisation(
                                "fondateur",
                                "/contester-l-administrateur",
                                account,
                                words(
                                        "fondateur.intro",
                                        asHeWroteIt(founder.holderName(), LONGEST_NAME),
                                        founder.jobTitle()
                                                .map(title -> asHeWroteIt(title.value(), JobTitle.MAX_LENGTH))
                                                .orElse("–"),
                                        ParisTime.day(announced.foundedAt())),
                                new Fact(
                                        words("fondateur.fait"),
                                        announced.code().printed()),
                                announced.contestableUntil()));
            }
            case SUCCESSION_KEY ->
                printKey.of(
                                account.landlordId(),
                                message.createdAt(),
                                account.address().isAbroad())
                        .map(printed -> toOrganisation(
                                "succession",
                                "/mon-organisation/administrateur",
                                account,
                                words("succession.intro"),
                                new Fact(words("succession.fait"), printed.key().printed()),
                                printed.validUntil()));
            default -> throw new UnprintableLetter("it is told by mail only");
        };
    }

    /** Whom a letter is about keeps it from going out neither with what cannot be printed nor with too much of it. */
    private String asHeWroteIt(String words, int most) {
        String spelled = paper.spelled(words);
        return spelled.length() <= most ? spelled : spelled.substring(0, most - 1) + "…";
    }

    /** To nobody by name: whom it is about might open it. */
    private Letter toOrganisation(
            String kind, String page, AccountCard account, String intro, Fact code, Instant until) {
        Caf caf = describeCaf.of(account.department().orElseThrow());
        String address = PortalAddress.of(publicUrl, page);
        return new Letter(
                page,
                AddressBlock.of(account.landlordName(), Optional.empty(), account.address()),
                places(kind, caf, words("bonjour.sans-nom"), intro, words("contact.organisme", caf.name()), address),
                List.of(code),
                Optional.of(new Fact(words("mot-de-passe.validite"), until(until))),
                acts(kind, address),
                contact(caf.contact()));
    }

    private Letter letter(String kind, AccountCard account, Fact code, Optional<Fact> until) {
        Fact userNumber = new Fact(words("numero.fait"), account.userNumber().value());
        Caf caf = describeCaf.of(account.department().orElseThrow());
        String address = PortalAddress.of(publicUrl, SIGN_IN);
        return new Letter(
                SIGN_IN,
                addressee(account),
                places(
                        kind,
                        caf,
                        greeting(account.holderName()),
                        words(
                                kind + ".intro",
                                account.department().orElseThrow().label()),
                        words("contact.caf", caf.name()),
                        address),
                List.of(code, userNumber),
                until,
                acts(kind, address),
                contact(caf.contact()));
    }

    private Map<String, String> places(
            String kind, Caf caf, String greeting, String intro, String contact, String address) {
        return Map.of(
                "sender", caf.name(),
                "date", words("date", ParisTime.day(clock.instant())),
                "subject", words(kind + ".objet"),
                "greeting", greeting,
                "intro", intro,
                "todo", words("que-faire"),
                "contact", words("contact"),
                "contact.caf", contact,
                "end", words("fin"),
                "code.alt", words("code", address));
    }

    private static List<String> acts(String kind, String address) {
        return IntStream.rangeClosed(1, ACTS)
                .mapToObj(number -> words(kind + ".que-faire." + number, address))
                .toList();
    }

    /** What helps most first; what there is no room for is left out. */
    private String contact(CafContact contact) {
        if (!contact.isKnown()) {
            return usualContact;
        }
        List<String> ways = Stream.of(
                        way(contact.phone(), phone -> words("contact.telephone", phone)),
                        way(contact.openingHours(), hours -> words("contact.horaires", hours)),
                        contact.email().map(email -> words("contact.mail", email.value())),
                        way(contact.webPage(), page -> words("contact.page", page)),
                        way(contact.address().onOneLine(), address -> words("contact.adresse", address)),
                        way(contact.note(), note -> words("contact.note", note)))
                .flatMap(Optional::stream)
                .toList();
        String told = "";
        for (String way : ways) {
            String longer = (told + " " + way).strip();
            told = longer.length() <= ROOM_FOR_CONTACT ? longer : told;
        }
        return told;
    }

    private static Optional<String> way(String known, UnaryOperator<String> sentence) {
        return Optional.of(known).filter(value -> !value.isEmpty()).map(sentence);
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
        return WORDS.of(key, arguments).strip();
    }
}
