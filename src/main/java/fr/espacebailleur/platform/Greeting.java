package fr.espacebailleur.platform;

import fr.espacebailleur.shared.Words;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells a newcomer, as the last thing that is printed, where the portal is and where the first mails lie; only the start
 * goal of the README asks for it.
 */
@ApplicationScoped
class Greeting {

    private static final Logger LOG = System.getLogger(Greeting.class.getName());

    @Inject
    @ConfigProperty(name = "portal.greeting")
    private Optional<Boolean> wanted;

    @Inject
    @ConfigProperty(name = "portal.public-url")
    private URI publicUrl;

    @Inject
    @ConfigProperty(name = "portal.outbox.directory")
    private File outbox;

    @Inject
    @ConfigProperty(name = "portal.import.directory")
    private File importFolder;

    @Inject
    @ConfigProperty(name = "portal.agent.mail")
    private Optional<String> agentMail;

    @Resource
    private ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> look;
    private int mailsBefore;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (wanted.orElse(false)) {
            look = executor.scheduleWithFixedDelay(this::greetWhenReady, 3, 3, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void end() {
        if (look != null) {
            look.cancel(true);
        }
    }

    /** The portal answers, and no mail has come since the last look. */
    private void greetWhenReady() {
        int mails = mails();
        if (mails > 0 && mails == mailsBefore && answers()) {
            Words words = new Words("accueil");
            String toAgents =
                    agentMail.map(mail -> words.of("agents", publicUrl, mail)).orElse("");
            LOG.log(Level.INFO, words.of("pret"), publicUrl, absolute(outbox), mails, absolute(importFolder), toAgents);
            look.cancel(false);
        }
        mailsBefore = mails;
    }

    private static Path absolute(File folder) {
        return folder.toPath().toAbsolutePath().normalize();
    }

    private int mails() {
        String[] names = outbox.list((folder, name) -> name.endsWith(".eml"));
        return names == null ? 0 : names.length;
    }

    private boolean answers() {
        HttpRequest home =
                HttpRequest.newBuilder(publicUrl).timeout(Duration.ofSeconds(5)).build();
        try {
            return HttpClient.newHttpClient()
                            .send(home, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
