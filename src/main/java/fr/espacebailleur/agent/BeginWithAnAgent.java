package fr.espacebailleur.agent;

import fr.espacebailleur.account.PersonIdentity;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** At start, the operator's word for who the first agent is. */
@ApplicationScoped
class BeginWithAnAgent {

    private static final Logger LOG = System.getLogger(BeginWithAnAgent.class.getName());

    private final NameFirstAgent nameFirstAgent;
    private final Optional<String> email;
    private final Optional<String> name;

    @Inject
    BeginWithAnAgent(
            NameFirstAgent nameFirstAgent,
            @ConfigProperty(name = "portal.agent.mail") Optional<String> email,
            @ConfigProperty(name = "portal.agent.name") Optional<String> name) {
        this.nameFirstAgent = nameFirstAgent;
        this.email = email;
        this.name = name;
    }

    protected BeginWithAnAgent() {
        this(null, Optional.empty(), Optional.empty());
    }

    void at(@Observes @Initialized(ApplicationScoped.class) Object start) {
        email.ifPresent(this::begin);
    }

    private void begin(String address) {
        try {
            if (nameFirstAgent.with(identity(name.orElse("Agent")), EmailAddress.of(address))) {
                LOG.log(Level.INFO, "two mails are on their way to the portal's first agent");
            }
        } catch (Refusal refused) {
            LOG.log(Level.ERROR, "portal.agent.mail or portal.agent.name cannot be used: {0}", refused.text());
        } catch (PersistenceException anotherNodeWasQuicker) {
            LOG.log(Level.INFO, "another node has named the first agent");
        }
    }

    /** « Camille Exemple »: the last word is the last name. */
    private static PersonIdentity identity(String name) {
        String line = Typed.line(name);
        int last = line.lastIndexOf(' ');
        return new PersonIdentity(
                Optional.empty(),
                PersonName.of(line.substring(last + 1)),
                last < 0 ? Optional.empty() : Optional.of(PersonName.of(line.substring(0, last))));
    }
}
