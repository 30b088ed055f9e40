package fr.espacebailleur.account.testing;

import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import java.io.File;
import java.net.URISyntaxException;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import net.jqwik.api.Arbitraries;
import net.jqwik.engine.JqwikTestEngine;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.commons.util.ReflectionUtils;
import org.junit.platform.engine.TestEngine;

/** A test inside the portal itself: the WAR as it is shipped, with the classes of these tests beside its own. */
@Tag("in-container")
@ExtendWith(ArquillianExtension.class)
public abstract class InContainer {

    private static final String[] ROOMS = Stream.of(
                    "account",
                    "administrator",
                    "agent",
                    "caf",
                    "consent",
                    "credential",
                    "firstconnection",
                    "issuing",
                    "journal",
                    "message",
                    "myaccount",
                    "organisation",
                    "signin",
                    "signinhelp")
            .map(room -> "fr.espacebailleur." + room)
            .toArray(String[]::new);

    /** The same for each class: it is deployed once. */
    @Deployment
    public static WebArchive portal() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/espace-bailleur.war"))
                .addPackages(true, Filters.include(".*(?:IT(?:\\$\\w+)?|/account/testing/[\\w$]+)\\.class"), ROOMS)
                .addClasses(LandlordLine.class, LandlordsFile.class, Eventually.class)
                .addAsLibraries(Stream.of(
                                Assertions.class,
                                ByteBuddy.class,
                                Arbitraries.class,
                                JqwikTestEngine.class,
                                TestEngine.class,
                                ReflectionUtils.class)
                        .map(InContainer::library)
                        .toArray(File[]::new));
    }

    private static File library(Class<?> ofClass) {
        try {
            return new File(
                    ofClass.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
