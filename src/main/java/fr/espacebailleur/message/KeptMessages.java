package fr.espacebailleur.message;

import fr.espacebailleur.shared.KeptData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What is kept of the messages to an account: when and how, not what they say. */
@ApplicationScoped
@Transactional
class KeptMessages implements KeptData {

    private final Messages messages;

    @Inject
    KeptMessages(Messages messages) {
        this.messages = messages;
    }

    protected KeptMessages() {
        this(null);
    }

    @Override
    public List<Table> of(long accountId) {
        return List.of(new Table(
                "message",
                messages.ofAccount(accountId).stream().map(Message::kept).toList()));
    }
}
