package fr.espacebailleur.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's Chromium and its driver, installed from the system's packages when they are missing and that is allowed. */
record Chromium(Path browser, Path driver) {
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver");
    private static final List<String> FURTHER_FOLDERS =
            List.of("/usr/bin", "/usr/local/bin", "/usr/lib/chromium", "/usr/lib/chromium-browser", "/snap/bin");

    private static final String WHAT_TO_INSTALL = """
            The tests need Chromium and its driver, and found none on the PATH.
            On Debian and Ubuntu: apt-get install chromium chromium-driver
            On Fedora: dnf install chromium chromedriver
            Then run the tests again.""";

    static Chromium find() {
        return installed().or(Chromium::installOnce).orElseThrow(() -> new IllegalStateException(WHAT_TO_INSTALL));
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<Chromium> installed() {
        return program(BROWSERS).flatMap(browser -> program(DRIVERS).map(driver -> new Chromium(browser, driver)));
    }

    private static Optional<Path> program(List<String> names) {
        return names.stream()
                .flatMap(name -> folders().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<String> folders() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(
                Arrays.stream(path.split(File.pathSeparator, -1)).filter(folder -> !folder.isEmpty()),
                FURTHER_FOLDERS.stream());
    }

    /** Tests in another JVM may want it at the same time. */
    private static Optional<Chromium> installOnce() {
        Path lock = Path.of("target", "chromium.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock unused = channel.lock(); // until the channel is closed
            return installed().or(Chromium::install);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Chromium> install() {
        if (program(List.of("apt-get")).isEmpty()) {
            return Optional.empty();
        }
        List<String> asRoot = isRoot() ? List.of() : List.of("sudo", "-n");
        if (!isRoot() && !runs(List.of("sudo", "-n", "true"))) {
            return Optional.empty();
        }
        boolean unused = runs(with(asRoot, "apt-get", "-q", "update"));
        return runs(with(
                        asRoot,
                        "apt-get",
                        "-q",
                        "-y",
                        "--no-install-recommends",
                        "install",
                        "chromium",
                        "chromium-driver"))
                ? installed()
                : Optional.empty();
    }

    private static List<String> with(List<String> before, String... command) {
        return Stream.concat(before.stream(), Arrays.stream(command)).toList();
    }

    private static boolean runs(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            if (e.getMessage().contains("No such file")) {
                return false;
            }
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
