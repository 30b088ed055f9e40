package fr.espacebailleur.message;

import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.UserNumber;
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

/**
 * Something that an account's holder is to be told; it holds no secret and no text, both are made when it is sent.
 *
 * <p>Life: due → taken by one node, and due again later should that node not come back → handed over, or superseded.
 */
@Entity
@NamedQuery(
        name = "Message.dueIds",
        query = "select m.id from Message m where m.state = fr.espacebailleur.message.Message.State.DUE"
                + " and m.channel = :channel and m.dueAt <= :now order by m.dueAt, m.id")
class Message {

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

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column
    private int attempts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "handed_over_at")
    private Instant handedOverAt;

    enum Kind {
        LOGIN_NAME("identifiant"),
        PROVISIONAL_PASSWORD("mot-de-passe");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Without its ending: no identifiant, no secret, and the same for each attempt at one message. */
        String fileName(UserNumber userNumber, long id) {
            return "%s-%s-%d".formatted(userNumber.value(), word, id);
        }
    }

    enum State {
        DUE,
        HANDED_OVER,
        /** Not needed any more: the holder has a password of his own. */
        SUPERSEDED
    }

    protected Message() {}

    Message(long accountId, Kind kind, Channel channel, Instant now) {
        this.accountId = accountId;
        this.kind = kind;
        this.channel = channel;
        this.state = State.DUE;
        this.dueAt = now;
        this.createdAt = now;
    }

    /** One node takes it; if it is not heard of again, the message is due again by itself. */
    void take(Instant now) {
        attempts++;
        dueAt = now.plus(TAKEN_FOR);
    }

    /** It could not be handed over: it stays due and waits longer each time. */
    void postpone(Instant now) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(attempts - 1, 10));
        dueAt = now.plus(delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY);
    }

    void handOver(Instant now) {
        state = State.HANDED_OVER;
        handedOverAt = now;
    }

    void supersede() {
        state = State.SUPERSEDED;
    }

    boolean isDue(Instant now) {
        return state == State.DUE && !dueAt.isAfter(now);
    }

    Long id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    Kind kind() {
        return kind;
    }
}
