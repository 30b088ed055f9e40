package fr.espacebailleur.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A portal as its visitors see it, and what whoever runs it can see and do beside that. */
public interface Portal {

    /** The one that journeys are pointed at by {@code -Dportal.url}, or else one of our own that most of them share. */
    static Portal atHand() {
        return Optional.ofNullable(System.getProperty("portal.url"))
                .<Portal>map(url -> RunningPortal.at(url))
                .orElseGet(PortalProcess::shared);
    }

    /** @param path begins with a slash, or is empty */
    String url(String path);

    default URI address(String path) {
        return URI.create(url(path));
    }

    /** What visitors do before each request, so that nobody holds them for an attack. */
    default void knock() {}

    Path importFolder();

    Path outboxFolder();

    /** Everything that it wrote to its log so far. */
    String log();

    /** One value from its PostgreSQL database. */
    String text(String query);

    /** Changes its PostgreSQL database behind its back, for what would take hours otherwise. */
    void execute(String statement);

    /** One number from its PostgreSQL database. */
    default long count(String query) {
        return Long.parseLong(text(query));
    }

    default Mails mails() {
        return Mails.in(outboxFolder());
    }

    default Letters letters() {
        return Letters.in(outboxFolder());
    }
}
