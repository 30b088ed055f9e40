package fr.espacebailleur.message;

import fr.espacebailleur.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Letters that are due, without a database. */
class RememberedOutbox extends Outbox {

    enum Fate {
        DUE,
        TAKEN,
        HANDED_OVER,
        SUPERSEDED,
        WITHHELD,
        POSTPONED,
        REFUSED
    }

    final Map<Long, Fate> fates = new LinkedHashMap<>();
    private final Map<Long, Taken> messages = new LinkedHashMap<>();
    boolean longEnough = true;
    Runnable recording = () -> {};

    /** @return the message's id */
    long isDue(long accountId, Message.Kind kind) {
        long id = messages.size() + 1L;
        messages.put(id, new Taken(id, accountId, Optional.empty(), kind, Optional.empty(), Instant.EPOCH));
        fates.put(id, Fate.DUE);
        return id;
    }

    /** As by itself after some minutes: what was not handed over is due again. */
    void timePasses() {
        fates.replaceAll(
                (id, fate) -> Set.of(Fate.TAKEN, Fate.POSTPONED, Fate.REFUSED).contains(fate) ? Fate.DUE : fate);
    }

    @Override
    List<Long> due(Channel channel, int atMost) {
        return fates.entrySet().stream()
                .filter(message -> message.getValue() == Fate.DUE)
                .map(Map.Entry::getKey)
                .limit(atMost)
                .toList();
    }

    @Override
    boolean isAnyDueFor(Channel channel, Duration waited) {
        return longEnough && !due(channel, 1).isEmpty();
    }

    @Override
    Optional<Taken> take(long id) {
        boolean mine = fates.replace(id, Fate.DUE, Fate.TAKEN);
        return Optional.of(messages.get(id)).filter(message -> mine);
    }

    @Override
    void handedOver(long id) {
        recording.run();
        fates.put(id, Fate.HANDED_OVER);
    }

    @Override
    void supersede(long id) {
        fates.put(id, Fate.SUPERSEDED);
    }

    @Override
    void withhold(Taken message) {
        fates.put(message.id(), Fate.WITHHELD);
    }

    @Override
    void postpone(long id) {
        fates.replace(id, Fate.TAKEN, Fate.POSTPONED);
    }

    @Override
    void refused(long id) {
        fates.replace(id, Fate.TAKEN, Fate.REFUSED);
    }
}
