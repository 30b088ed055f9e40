package fr.espacebailleur.message;

import fr.espacebailleur.shared.Channel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How many messages there are.
 *
 * @param byChannel only what is not zero
 * @param oldestDue since when the oldest of those that are due has been; empty when none is
 */
public record MessageCounts(Map<Channel, Map<MessageState, Long>> byChannel, Optional<Instant> oldestDue) {

    public long of(Channel channel, MessageState state) {
        return byChannel.getOrDefault(channel, Map.of()).getOrDefault(state, 0L);
    }

    public long of(MessageState state) {
        return byChannel.keySet().stream()
                .mapToLong(channel -> of(channel, state))
                .sum();
    }
}
