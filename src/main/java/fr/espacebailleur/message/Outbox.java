package fr.espacebailleur.message;

import fr.espacebailleur.account.AccountOpened;
import fr.espacebailleur.shared.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The short transactions around sending: nothing is sent inside one. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Outbox {

    private final Messages messages;
    private final Clock clock;

    @Inject
    Outbox(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    protected Outbox() {
        this(null, null);
    }

    /** Both messages of a new account are due from the transaction on that opens it. */
    @Transactional(TxType.MANDATORY)
    void announce(@Observes AccountOpened opened) {
        for (Message.Kind kind : Message.Kind.values()) {
            messages.add(new Message(opened.accountId(), kind, opened.channel(), clock.instant()));
        }
    }

    List<Long> due(Channel channel, int atMost) {
        return messages.due(channel, clock.instant(), atMost);
    }

    /** Whether some message has been due for so long. */
    boolean isAnyDueFor(Channel channel, Duration waited) {
        return !messages.due(channel, clock.instant().minus(waited), 1).isEmpty();
    }

    /** Empty when another node was quicker. */
    Optional<Taken> take(long id) {
        return Optional.of(messages.lock(id))
                .filter(message -> message.isDue(clock.instant()))
                .map(message -> {
                    message.take(clock.instant());
                    return new Taken(message.id(), message.accountId(), message.kind());
                });
    }

    void handedOver(long id) {
        messages.lock(id).handOver(clock.instant());
    }

    void supersede(long id) {
        messages.lock(id).supersede();
    }

    void postpone(long id) {
        messages.lock(id).postpone(clock.instant());
    }

    /** A message that this node alone is to hand over now. */
    record Taken(long id, long accountId, Message.Kind kind) {}
}
