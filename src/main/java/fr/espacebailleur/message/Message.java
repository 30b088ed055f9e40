package fr.espacebailleur.message;

import static java.util.stream.Collectors.toSet;

import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.KeptData.Datum;
import fr.espacebailleur.shared.UserNumber;
import fr.espacebailleur.shared.Words;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that an account's holder is to be told; it holds no secret and no text, both are made when it is sent.
 *
 * <p>Life: due → taken by one node, and due again later should that node not come back → handed over; or superseded; or
 * failed, when it was refused too often, and due once more where an agent put right what it failed of. What lets a holder
 * in is withheld while his account is suspended: superseded, and due again once the account is reactivated.
 */
@Entity
@NamedQuery(
        name = "Message.dueIds",
        query = "select m.id from Message m where m.state = fr.espacebailleur.message.MessageState.DUE"
                + " and m.channel = :channel and m.dueAt <= :now and m.kind in :kinds order by m.dueAt, m.id")
@NamedQuery(
        name = "Message.unsent",
        query = "select m from Message m where m.accountId = :account and m.state in"
                + " (fr.espacebailleur.message.MessageState.DUE, fr.espacebailleur.message.MessageState.FAILED)"
                + " and m.kind in :kinds order by m.id")
@NamedQuery(
        name = "Message.ofAccount",
        query = "select m from Message m where m.accountId = :account and m.kind in :kinds"
                + " order by m.createdAt desc, m.id desc")
@NamedQuery(
        name = "Message.failed",
        query = "select m from Message m where m.state = fr.espacebailleur.message.MessageState.FAILED"
                + " and m.kind in :kinds order by m.failedAt desc, m.id desc")
@NamedQuery(
        name = "Message.withheld",
        query = "select m from Message m where m.accountId = :account and m.withheldAt is not null order by m.id")
@NamedQuery(
        name = "Message.latestFailure",
        query = "select max(m.failedAt) from Message m where m.state = fr.espacebailleur.message.MessageState.FAILED"
                + " and m.kind in :kinds")
@NamedQuery(
        name = "Message.forgetRecipients",
        query = "update Message m set m.recipient = null where m.accountId = :account and m.recipient is not null")
@NamedQuery(
        name = "Message.latest",
        query = "select max(m.createdAt) from Message m where m.accountId = :account and m.kind = :kind"
                + " and m.state <> fr.espacebailleur.message.MessageState.SUPERSEDED")
@NamedQuery(
        name = "Message.counts",
        query = "select m.channel, m.state, count(m) from Message m group by m.channel, m.state")
@NamedQuery(
        name = "Message.oldestDue",
        query = "select min(m.createdAt) from Message m where m.state = fr.espacebailleur.message.MessageState.DUE")
class Message {

    private static final Words WORDS = new Words("messages");

    /** For so long nobody else takes a message that was taken. */
    private static final Duration TAKEN_FOR = Duration.ofMinutes(5);

    private static final Duration FIRST_DELAY = Duration.ofSeconds(30);
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message_seq")
    @SequenceGenerator(name = "message_seq", sequenceName = "message_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "account_id")
    private long accountId;

    /** Null: the account's own. */
    @Column
    private EmailAddress recipient;

    /** Null: about the account itself. */
    @Column(name = "about_id")
    private Long aboutId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column
    private int attempts;

    @Column
    private int refusals;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "handed_over_at")
    private Instant handedOverAt;

    @Column(name = "failed_at")
    private Instant failedAt;

    /** Null: no suspension keeps it back. */
    @Column(name = "withheld_at")
    private Instant withheldAt;

    enum Kind {
        LOGIN_NAME("identifiant", "identifiants"),
        PROVISIONAL_PASSWORD("mot-de-passe", "mots-de-passe"),
        /** To whoever forgot it, or by the administrator whom it is about: it waits beside the one in force. */
        FORGOTTEN_PASSWORD("mot-de-passe-oublie", "mots-de-passe"),
        /** To whoever does not know it any more, and nothing else. */
        LOGIN_NAME_AGAIN("identifiant-rappel", "identifiants"),
        /** A notice to its holder, so that he hears of it if it was not he who did it. */
        PASSWORD_CHANGED("mot-de-passe-change", "avis"),
        /** A notice to its holder: others try to enter his account. */
        ATTEMPTS_NOTICED("essais-remarques", "avis"),
        /** To an address that is to be confirmed, which may be a stranger's. */
        EMAIL_CODE("code", "codes"),
        /** To an address whose mails go elsewhere now. */
        EMAIL_CHANGED("adresse-changee", "avis"),
        /** To where its mails went until the account was closed for good. */
        ACCOUNT_CLOSED("compte-ferme", "avis"),
        /** To each agent: somebody could not be reached. */
        MESSAGES_FAILED("messages-en-echec", "avis"),
        /** To whoever founded his organisation: what he may and must do. */
        FOUNDER_NAMED("fondateur", "avis"),
        /** To the organisation, by letter: who founded it, and how to object. */
        FOUNDER_ANNOUNCED("fondateur-annonce", "organismes"),
        /** To each agent: an organisation objects. */
        FOUNDER_CONTESTED("fondateur-conteste", "avis"),
        /** To an administrator: somebody whom none of them invited is a member now. */
        MEMBER_JOINED("utilisateur-arrive", "avis"),
        ADMINISTRATOR_NAMED("administrateur-nomme", "avis"),
        ADMINISTRATOR_WITHDRAWN("administrateur-retire", "avis"),
        /** To an administrator: somebody asks to become one. */
        SUCCESSION_ASKED("succession-demandee", "avis"),
        /** To whoever asked. */
        SUCCESSION_ACCEPTED("succession-acceptee", "avis"),
        /** To whoever asked. */
        SUCCESSION_REFUSED("succession-refusee", "avis"),
        /** To the organisation, by letter: the key with which one of its members becomes administrator. */
        SUCCESSION_KEY("succession-cle", "organismes"),
        /** To an administrator: somebody became one with the key. */
        SUCCESSION_DONE("succession-faite", "avis"),
        /** To an administrator: members are to be confirmed. */
        REVIEW_DUE("revue", "avis"),
        /** To a member: nobody has confirmed him. */
        REVIEW_WARNED("revue-rappel", "avis");

        /** All that this release knows: after a later one was rolled back, there may be others. */
        static final Set<Kind> KNOWN = Collections.unmodifiableSet(EnumSet.allOf(Kind.class));

        /** They hold nothing that lets somebody in: where no other address is known, one that is not confirmed will do. */
        static final Set<Kind> NOTICES = Collections.unmodifiableSet(EnumSet.of(
                PASSWORD_CHANGED,
                ATTEMPTS_NOTICED,
                MESSAGES_FAILED,
                FOUNDER_NAMED,
                FOUNDER_CONTESTED,
                MEMBER_JOINED,
                ADMINISTRATOR_NAMED,
                ADMINISTRATOR_WITHDRAWN,
                SUCCESSION_ASKED,
                SUCCESSION_ACCEPTED,
                SUCCESSION_REFUSED,
                SUCCESSION_DONE,
                REVIEW_DUE,
                REVIEW_WARNED));

        /** Letters to an organisation: they go out also when the account under which its address is known is suspended. */
        static final Set<Kind> TO_ORGANISATION =
                Collections.unmodifiableSet(EnumSet.of(FOUNDER_ANNOUNCED, SUCCESSION_KEY));

        /** What an account's holder signs in with, in the order in which it is sent. */
        static final Set<Kind> CREDENTIALS = Collections.unmodifiableSet(EnumSet.of(LOGIN_NAME, PROVISIONAL_PASSWORD));

        /** What lets a holder in and was not used yet: sending credentials again makes it useless, a suspension keeps it back. */
        static final Set<Kind> LETTING_IN =
                Collections.unmodifiableSet(EnumSet.of(LOGIN_NAME, PROVISIONAL_PASSWORD, FORGOTTEN_PASSWORD));

        /** What somebody outside the Caf waits for: when it fails, agents see to it. */
        static final Set<Kind> AWAITED = Collections.unmodifiableSet(EnumSet.of(
                LOGIN_NAME,
                PROVISIONAL_PASSWORD,
                FORGOTTEN_PASSWORD,
                LOGIN_NAME_AGAIN,
                FOUNDER_ANNOUNCED,
                SUCCESSION_KEY));

        private final String word;
        private final String folder;

        Kind(String word, String folder) {
            this.word = word;
            this.folder = folder;
        }

        /** Whether it goes out also when its account is suspended or closed. */
        boolean isSentWhileSuspended() {
            return this == ACCOUNT_CLOSED || TO_ORGANISATION.contains(this);
        }

        /** Its place in the bundles. */
        String word() {
            return word;
        }

        /** Of a batch of letters. */
        String folder() {
            return folder;
        }

        /** All of them, each once. */
        static Set<String> folders() {
            return Arrays.stream(values()).map(Kind::folder).collect(toSet());
        }

        /** Without its ending: no identifiant, no secret, and the same for each attempt at one message. */
        String fileName(UserNumber userNumber, long id) {
            return "%s-%s-%d".formatted(userNumber.value(), word, id);
        }
    }

    protected Message() {}

    Message(long accountId, Kind kind, Channel channel, Instant now) {
        this.accountId = accountId;
        this.kind = kind;
        this.channel = channel;
        this.state = MessageState.DUE;
        this.dueAt = now;
        this.createdAt = now;
    }

    /** A mail to another address than the account's: one that is to be its own, or was. */
    Message(long accountId, Kind kind, EmailAddress recipient, Instant now) {
        this(accountId, kind, Channel.EMAIL, now);
        this.recipient = recipient;
    }

    /** It tells of somebody else. */
    Message about(long anotherAccountId) {
        aboutId = anotherAccountId;
        return this;
    }

    /** One node takes it; if it is not heard of again, the message is due again by itself. */
    void take(Instant now) {
        attempts++;
        dueAt = now.plus(TAKEN_FOR);
    }

    /** It could not be handed over, by no fault of its own: it stays due and waits longer each time. */
    void postpone(Instant now) {
        dueAt = now.plus(delay(attempts));
    }

    /** It is itself what cannot be handed over: it waits longer each time, and at the last one it has failed. */
    void refuse(Instant now, int mostRefusals) {
        refusals++;
        dueAt = now.plus(delay(refusals));
        if (state == MessageState.DUE && refusals >= mostRefusals) {
            state = MessageState.FAILED;
            failedAt = now;
            forgetClosedAddress();
        }
    }

    /** What it may have failed of was put right; on its way, it goes on. */
    void tryAgain(Instant now) {
        if (state == MessageState.FAILED) {
            state = MessageState.DUE;
            refusals = 0;
            dueAt = now;
        }
    }

    private static Duration delay(int timesInVain) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(timesInVain - 1, 10));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    /** Also when it was superseded while it was on its way. */
    void handOver(Instant now) {
        state = MessageState.HANDED_OVER;
        handedOverAt = now;
        withheldAt = null; // it was on its way already
        forgetClosedAddress();
    }

    /** A closed account keeps no address: this one was kept to tell its holder, for the last time. */
    private void forgetClosedAddress() {
        if (kind == Kind.ACCOUNT_CLOSED) {
            recipient = null;
        }
    }

    void supersede() {
        state = MessageState.SUPERSEDED;
        withheldAt = null;
    }

    /** Its account is suspended: what lets the holder in waits until he may come in again, nothing else does. */
    void withhold(Instant now) {
        supersede();
        withheldAt = Kind.LETTING_IN.contains(kind) ? now : null;
    }

    /** Its account is not suspended any more: as if it had only been late. */
    void release(Instant now) {
        state = MessageState.DUE;
        refusals = 0;
        dueAt = now;
        withheldAt = null;
    }

    boolean isDue(Instant now) {
        return state == MessageState.DUE && !dueAt.isAfter(now);
    }

    private String label() {
        boolean sentByAdministrator = kind == Kind.FORGOTTEN_PASSWORD && aboutId != null;
        return WORDS.of(sentByAdministrator ? "sorte.mot-de-passe-envoye" : "sorte." + kind.word());
    }

    MessageCard card() {
        return new MessageCard(
                id,
                accountId,
                label(),
                channel,
                state,
                createdAt,
                Optional.ofNullable(handedOverAt),
                Optional.ofNullable(failedAt),
                withheldAt != null,
                attempts);
    }

    List<Datum> kept() {
        return List.of(
                Datum.of("kind", label()),
                Datum.of("channel", channel),
                Datum.of("recipient", recipient().map(EmailAddress::value)),
                Datum.of("state", state.label()),
                Datum.of("created_at", createdAt),
                Datum.of("handed_over_at", handedOverAt),
                Datum.of("failed_at", failedAt),
                Datum.of("withheld_at", withheldAt));
    }

    Long id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    /** Empty: the account's own. */
    Optional<EmailAddress> recipient() {
        return Optional.ofNullable(recipient);
    }

    /** Of whom it tells, where it is not about the account itself. */
    Optional<Long> aboutId() {
        return Optional.ofNullable(aboutId);
    }

    Kind kind() {
        return kind;
    }

    MessageState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }
}
