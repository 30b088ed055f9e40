package fr.espacebailleur.account.testing;

import fr.espacebailleur.testing.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * All classes that test in the container share one server, one deployment of the portal and one PostgreSQL database:
 * started for the first of them, ended with the JVM.
 */
public class PortalInContainer implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(SharedDeployment.class);
    }

    public static class SharedDeployment {

        /** Each test class has a scenario of its own to Arquillian: it is given the first one's. */
        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> scenario;

        private DeploymentScenario shared;
        private boolean deployed;

        public void configure(@Observes ContainerRegistry containers) {
            Path folder = Path.of("target", "it", "container").toAbsolutePath();
            createDirectories(folder.resolve("tmp"));
            for (Container<?> container : containers.getContainers()) {
                container
                        .getContainerConfiguration()
                        .overrideProperty("cmdOptions", options(folder))
                        .overrideProperty(
                                "extraMicroOptions", "--contextroot / --logtofile " + folder.resolve("portail.log"))
                        .overrideProperty("outputToConsole", "false");
            }
        }

        public void generate(@Observes(precedence = 100) EventContext<GenerateDeployment> event) {
            if (shared == null) {
                event.proceed();
                shared = scenario.get();
            } else {
                scenario.set(shared);
            }
        }

        public void deploy(@Observes(precedence = 100) EventContext<DeployManagedDeployments> event) {
            if (!deployed) {
                event.proceed();
                deployed = true;
            }
        }

        /** Never: the server ends with the JVM. */
        public void undeploy(@Observes(precedence = 100) EventContext<UnDeployManagedDeployments> event) {}

        private static String options(Path folder) {
            Map<String, String> properties = new LinkedHashMap<>();
            properties.put("java.io.tmpdir", folder.resolve("tmp").toString());
            properties.put("portal.db.driver", "org.postgresql.ds.PGSimpleDataSource");
            properties.put("portal.db.url", Postgres.freshDatabase());
            properties.put("portal.db.user", Postgres.USER);
            properties.put("portal.db.password", Postgres.PASSWORD);
            properties.put("portal.import.directory", folder.resolve("import").toString());
            properties.put("portal.outbox.directory", folder.resolve("outbox").toString());
            // What is due stays due, so that a test sees it.
            properties.put("portal.import.interval", "PT24H");
            properties.put("portal.import.max-bytes", "3145728");
            properties.put("portal.outbox.interval", "PT24H");
            properties.put("portal.letters.interval", "PT24H");
            properties.put("portal.forgotten-password.interval", "PT24H");
            properties.put("portal.throttle.cleaning", "PT24H");
            // All tests come from one address.
            properties.put("portal.budget.sign-in", "100000");
            properties.put("portal.help.interval", "PT24H");
            properties.put("portal.organisation.interval", "PT24H");
            // The quickest start: it lives for some minutes only.
            return Stream.concat(
                            Stream.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx768m"),
                            properties.entrySet().stream()
                                    .map(property -> "-D" + property.getKey() + "=" + property.getValue()))
                    .collect(Collectors.joining(" "));
        }

        private static void createDirectories(Path folder) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
