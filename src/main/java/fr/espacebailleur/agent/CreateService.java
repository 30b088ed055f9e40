package fr.espacebailleur.agent;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Duplicate;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** A machine of the Caf may work with the portal by itself. */
@ApplicationScoped
@Transactional
public class CreateService {

    /** By it whoever finds a token in a file knows what it is. */
    private static final String PREFIX = "ebs_";

    private final ServiceAccounts services;
    private final WriteJournal journal;
    private final RandomGenerator random;
    private final Clock clock;

    @Inject
    CreateService(ServiceAccounts services, WriteJournal journal, RandomGenerator random, Clock clock) {
        this.services = services;
        this.journal = journal;
        this.random = random;
        this.clock = clock;
    }

    protected CreateService() {
        this(null, null, null, null);
    }

    /**
     * @return its token, which nobody can tell again
     * @throws Refusal when the name is none, or that of another service that works
     */
    public String of(String name, Warrant by) {
        ServiceName read = ServiceName.of(name);
        Token token = new Token(PREFIX + Token.draw(random).value());
        add(new ServiceAccount(read, token, by.actor(), clock.instant()));
        journal.of(by, Act.SERVICE_CREATED, read.value());
        return token.value();
    }

    private void add(ServiceAccount service) {
        try {
            services.add(service);
        } catch (PersistenceException refusedByTheDatabase) {
            if (Duplicate.isBehind(refusedByTheDatabase, "service_account_name_key")) {
                throw new Refusal("service.pris");
            }
            throw refusedByTheDatabase;
        }
    }
}
