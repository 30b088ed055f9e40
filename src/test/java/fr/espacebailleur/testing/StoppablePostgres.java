package fr.espacebailleur.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A real PostgreSQL server of a test's own, which goes away and comes back with what it had. */
public final class StoppablePostgres implements AutoCloseable {
    private final Path data;
    private final int port = PortalProcess.freePort();
    private EmbeddedPostgres running;

    /** @param data where it keeps what it has; a folder that is not there yet */
    public StoppablePostgres(Path data) {
        this.data = data;
        start();
    }

    public void start() {
        try {
            running = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Of a database of that server; user and password are {@link Postgres}'s. */
    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }
}
