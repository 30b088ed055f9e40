package fr.espacebailleur.platform;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** All that pages load besides themselves. */
public final class StaticFiles {
    static final String FOLDER = "/statique";

    private final String contextPath;
    private final Map<String, StaticFile> files = new TreeMap<>();

    StaticFiles(ServletContext war) {
        contextPath = war.getContextPath();
        read(FOLDER + "/", war);
    }

    /** @return an address that names the file's content: what it brings may be kept for ever */
    public String address(String name) {
        String path = "/" + name;
        return contextPath + FOLDER + path + "?v=" + find(path).orElseThrow().version();
    }

    /** @param path below the folder, with a slash at its beginning */
    Optional<StaticFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private void read(String folder, ServletContext war) {
        for (String path : war.getResourcePaths(folder)) {
            if (path.endsWith("/")) {
                read(path, war);
            } else {
                try (InputStream file = Objects.requireNonNull(war.getResourceAsStream(path))) {
                    files.put(path.substring(FOLDER.length()), new StaticFile(path, file.readAllBytes()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
