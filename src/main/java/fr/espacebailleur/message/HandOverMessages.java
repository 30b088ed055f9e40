package fr.espacebailleur.message;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.message.Postman.Round;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands over what is due, over and over; what cannot be handed over stays due. */
@ApplicationScoped
class HandOverMessages {

    private static final Logger LOG = System.getLogger(HandOverMessages.class.getName());
    private static final int AT_ONCE = 100;
    private static final int MOST_ROUNDS_LEFT_OUT = 15;

    @Inject
    private Rounds rounds;

    @Inject
    private Outbox outbox;

    @Inject
    private DescribeAccount describe;

    @Inject
    private WriteMail writeMail;

    @Inject
    private Postman postman;

    @Inject
    private TellAgents tellAgents;

    @Inject
    @ConfigProperty(name = "portal.outbox.interval")
    private Duration interval;

    private int unreachable;
    private int roundsToLeaveOut;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        rounds.begin(interval, "mails stay due", this::round);
    }

    private void round() {
        tellAgents.ofFailures();
        if (roundsToLeaveOut > 0) {
            roundsToLeaveOut--;
        } else {
            handOverAllDue();
        }
    }

    private void handOverAllDue() {
        List<Long> due = outbox.due(Channel.EMAIL, AT_ONCE);
        while (!due.isEmpty()) {
            try (Round round = postman.open()) {
                for (long id : due) {
                    handOver(id, round);
                }
                unreachable = 0;
            } catch (MessagingException | IOException nobodyThere) {
                waitForServer(nobodyThere);
                return;
            }
            due = outbox.due(Channel.EMAIL, AT_ONCE);
        }
    }

    /** Each time in vain, more rounds are left out. */
    private void waitForServer(Exception nobodyThere) {
        roundsToLeaveOut = Math.min(unreachable++, MOST_ROUNDS_LEFT_OUT);
        LOG.log(Level.WARNING, "mails stay due: they cannot be handed over now ({0})", nobodyThere.toString());
    }

    private void handOver(long id, Round round) throws MessagingException, IOException {
        Optional<Outbox.Taken> taken = outbox.take(id);
        if (taken.isEmpty()) {
            return;
        }
        AccountCard account = describe.of(taken.get().accountId());
        if (account.isSuspended() && !taken.get().kind().isSentWhileSuspended()) {
            outbox.withhold(taken.get());
            return;
        }
        try {
            EmailAddress recipient =
                    taken.get().addressee(account).orElseThrow(() -> new Refused("there is no mail address"));
            Optional<Mail> mail = writeMail.of(taken.get(), account);
            if (mail.isEmpty()) {
                outbox.supersede(id);
                return;
            }
            round.handOver(mail.get(), recipient.value(), taken.get().kind().fileName(account.userNumber(), id));
            outbox.handedOver(id);
        } catch (Refused refused) {
            outbox.refused(id);
            LOG.log(Level.WARNING, "message {0} cannot be handed over: {1}", String.valueOf(id), refused.getMessage());
        } catch (MessagingException | IOException serverGone) {
            outbox.postpone(id);
            throw serverGone;
        }
    }
}
