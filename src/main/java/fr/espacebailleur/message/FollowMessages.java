package fr.espacebailleur.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Tells what has become of messages. */
@ApplicationScoped
@Transactional
public class FollowMessages {

    private final Messages messages;

    @Inject
    FollowMessages(Messages messages) {
        this.messages = messages;
    }

    protected FollowMessages() {
        this(null);
    }

    public MessageCounts counts() {
        return new MessageCounts(messages.counts(), messages.oldestDue());
    }

    /** All messages to an account, the newest first. */
    public List<MessageCard> ofAccount(long accountId) {
        return messages.ofAccount(accountId).stream().map(Message::card).toList();
    }

    /**
     * Those that failed and were not sent again since, the latest first.
     *
     * @param first how many to leave out
     */
    public List<MessageCard> failed(int first, int atMost) {
        return messages.failed(first, atMost).stream().map(Message::card).toList();
    }
}
