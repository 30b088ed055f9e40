package fr.espacebailleur.agent;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.issuing.ReissueCredentials;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.Duplicate;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Typed;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A service has credentials issued again. Asked twice under one key within 24 hours, it is done once: what was asked is
 * kept in the transaction that does it.
 */
@ApplicationScoped
@Transactional
public class ReissueForService {

    static final Duration REMEMBERED = Duration.ofHours(24);

    private static final int KEY_LENGTH = 100;

    private final DescribeAccount describe;
    private final ReissueCredentials reissue;
    private final ServiceRequests requests;
    private final Clock clock;

    @Inject
    ReissueForService(DescribeAccount describe, ReissueCredentials reissue, ServiceRequests requests, Clock clock) {
        this.describe = describe;
        this.reissue = reissue;
        this.requests = requests;
        this.clock = clock;
    }

    protected ReissueForService() {
        this(null, null, null, null);
    }

    /** Whose credentials, by which channel, and why. */
    public record Question(UserNumber userNumber, Channel channel, String reason) {}

    /**
     * @param key of the service's own choice, for this one question
     * @return false when it was asked before under that key, and nothing was done now
     * @throws Refusal when no landlord's account has that number, when the key was used for another question, when the
     *     reason is missing, or for what {@link ReissueCredentials} refuses
     */
    public boolean of(ServiceAccountCard service, String key, Question question) {
        Instant now = clock.instant();
        long accountId = account(question.userNumber());
        if (Typed.line(question.reason()).isEmpty()) {
            throw new Refusal("motif.vide");
        }
        requests.forgetOlderThan(now.minus(REMEMBERED));
        String id = ServiceRequest.id(service.id(), read(key));
        Optional<ServiceRequest> before = requests.find(id);
        if (before.isPresent()) {
            if (!before.get().asked(question.toString())) {
                throw new Refusal("service.cle-deja-servie");
            }
            return false;
        }
        remember(new ServiceRequest(id, question.toString(), now));
        reissue.of(accountId, question.channel(), Warrant.ofService(service.name(), question.reason()));
        return true;
    }

    /** Agents' credentials are no machine's business. */
    private long account(UserNumber userNumber) {
        return describe.idOf(userNumber)
                .filter(id -> !describe.of(id).isAgent())
                .orElseThrow(() -> new Refusal("numero.inconnu"));
    }

    private void remember(ServiceRequest request) {
        try {
            requests.add(request);
        } catch (PersistenceException refusedByTheDatabase) {
            if (Duplicate.isBehind(refusedByTheDatabase, "service_request")) {
                throw new Refusal("service.cle-en-cours");
            }
            throw refusedByTheDatabase;
        }
    }

    private static String read(String key) {
        String line = Typed.line(key);
        if (line.isEmpty() || line.length() > KEY_LENGTH || !Typed.isPrintable(line)) {
            throw new Refusal("service.cle", KEY_LENGTH);
        }
        return line;
    }
}
