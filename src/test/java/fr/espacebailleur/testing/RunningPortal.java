package fr.espacebailleur.testing;

import java.nio.file.Path;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * Somebody's portal, which runs already. Whatever would need more than its address is skipped, unless that is given, too:
 * its two folders by {@code -Dportal.import} and {@code -Dportal.outbox}, which make landlords in it.
 */
final class RunningPortal implements Portal {
    /** As a proxy allows one address: {@code payara/nginx.conf} has twenty a second. */
    private static final long MILLISECONDS_APART = 100;

    private final String url;

    private RunningPortal(String url) {
        this.url = url;
    }

    static RunningPortal at(String url) {
        return new RunningPortal(url.replaceAll("/+$", ""));
    }

    @Override
    public String url(String path) {
        return url + path;
    }

    @Override
    public void knock() {
        try {
            Thread.sleep(MILLISECONDS_APART);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Path importFolder() {
        return folder("portal.import");
    }

    @Override
    public Path outboxFolder() {
        return folder("portal.outbox");
    }

    private static Path folder(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .map(Path::of)
                .orElseThrow(
                        () -> new TestAbortedException("it makes landlords: only where -D" + property + " is given"));
    }

    @Override
    public String log() {
        throw new TestAbortedException("it reads the log of the portal");
    }

    @Override
    public String text(String query) {
        throw new TestAbortedException("it reads the database of the portal");
    }

    @Override
    public void execute(String statement) {
        throw new TestAbortedException("it changes the database of the portal");
    }
}
