package fr.espacebailleur.issuing;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The folder that the Caf drops files into, and where files lie that were sent to us; several nodes may share it. A file
 * moves on only by renaming, so that it is in one place at a time: dropped → in hand ({@code .en-cours/}) → put away
 * ({@code done/}, beside its report), or sent ({@code .recus/}) → put away. Of several files with one name the newest
 * has the plain name in {@code done/}, the older ones have the time at which they were imported in theirs.
 */
final class ImportFolder {
    private static final String SUFFIX = ".csv";
    private static final String REPORT_SUFFIX = ".report.csv";
    private static final int LONGEST_STEM = 200; // bytes; a file system takes names of 255
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneId.of("Europe/Paris"));

    /** What changes while a file is still being copied. */
    private record State(long size, FileTime modified) {}

    private final Path dropped;
    private final Path inHand;
    private final Path sent;
    private final Path putAway;
    private final Duration quiet;
    private final Clock clock;
    private Optional<Map<Path, State>> seenBefore = Optional.empty();

    /** @param quiet how long nothing must have been written to a file that we see for the first time after a start */
    ImportFolder(Path path, Duration quiet, Clock clock) {
        this.dropped = path.toAbsolutePath();
        this.inHand = dropped.resolve(".en-cours");
        this.sent = dropped.resolve(".recus");
        this.putAway = dropped.resolve("done");
        this.quiet = quiet;
        this.clock = clock;
    }

    /** Makes the folders that are missing. */
    void prepare() throws IOException {
        Files.createDirectories(inHand);
        Files.createDirectories(sent);
        Files.createDirectories(putAway);
    }

    /** The files that were in hand when we were stopped, or that could not be imported yet. */
    List<Path> inHand() throws IOException {
        return List.copyOf(csvFilesOf(inHand).keySet().stream().sorted().toList());
    }

    /** The files that were sent to us and are not put away; each is named by its SHA-256. */
    List<Path> sent() throws IOException {
        return List.copyOf(csvFilesOf(sent).keySet().stream().sorted().toList());
    }

    /** Where a file that is being sent may grow; nobody looks at it there. */
    Path reception() throws IOException {
        prepare();
        return Files.createTempFile(sent, "", ".reception");
    }

    /** The file has arrived whole. */
    void keep(Path received, String sha256) throws IOException {
        Files.move(received, sent.resolve(sha256 + SUFFIX), ATOMIC_MOVE);
    }

    /** What was being sent when we were stopped, so that its sender got no answer: nobody waits for it. */
    List<Path> interrupted() throws IOException {
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        List<Path> interrupted = new ArrayList<>();
        try (Stream<Path> entries = Files.list(sent)) {
            for (Path entry : entries.toList()) {
                if (Files.getLastModifiedTime(entry, NOFOLLOW_LINKS).toInstant().isBefore(yesterday)) {
                    interrupted.add(entry);
                }
            }
        }
        return interrupted;
    }

    /** What a file in hand that was sent is known by. */
    static String sha256Of(Path sent) {
        String name = nameOf(sent);
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** Whether a file of this name that was dropped, or this one that was sent, is in hand. */
    boolean isInHand(String name, String sha256) {
        return Files.exists(sent.resolve(sha256 + SUFFIX), NOFOLLOW_LINKS) || isInHand(name);
    }

    private boolean isInHand(String name) {
        try {
            return Files.exists(inHand.resolve(name), NOFOLLOW_LINKS);
        } catch (InvalidPathException notInTheServersEncoding) {
            return false; // then it was sent, not dropped
        }
    }

    /** The import that a file in hand belongs to, as we noted it; a restart does not forget it. */
    OptionalLong importOf(Path taken) throws IOException {
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(noteOf(taken))));
        } catch (NoSuchFileException | NumberFormatException notNotedWhole) {
            return OptionalLong.empty();
        }
    }

    /** Notes which import a file in hand belongs to. */
    void note(Path taken, long importId) throws IOException {
        Files.writeString(noteOf(taken), String.valueOf(importId));
    }

    /** The files that were dropped and are no longer being copied: they are as they were when last asked. */
    List<Path> arrived() throws IOException {
        Map<Path, State> seen = csvFilesOf(dropped);
        Optional<Map<Path, State>> before = seenBefore;
        seenBefore = Optional.of(seen);
        Instant lastWrite = clock.instant().minus(quiet);
        return seen.entrySet().stream()
                .filter(file -> before.map(states -> file.getValue().equals(states.get(file.getKey())))
                        .orElseGet(() -> !file.getValue().modified().toInstant().isAfter(lastWrite)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Takes a dropped file in hand; not while another one of its name is, and not when another node did. */
    Optional<Path> take(Path arrived) throws IOException {
        Path taken = inHand.resolve(arrived.getFileName());
        if (Files.exists(taken, NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Files.deleteIfExists(noteOf(taken));
        try {
            return Optional.of(Files.move(arrived, taken, ATOMIC_MOVE));
        } catch (NoSuchFileException anotherNodeTookIt) {
            return Optional.empty();
        }
    }

    /** Where to write the report of a file in hand. */
    Path reportFor(Path taken) {
        return besides(taken, ".rapport");
    }

    /**
     * Puts a file away with its report, under this name. The report goes first: a CSV in {@code done/} has its report
     * beside it.
     *
     * @throws NoSuchFileException when another node did it
     */
    void putAway(Path taken, Path report, String itsName) throws IOException {
        if (!Files.exists(taken, NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(taken.toString());
        }
        String name = isNamedCsv(itsName) ? itsName : itsName + SUFFIX;
        String stem = stem(name);
        Path file = putAway.resolve(stem + suffix(name));
        Path itsReport = putAway.resolve(stem + REPORT_SUFFIX);
        if (Files.exists(file, NOFOLLOW_LINKS)) {
            String time = timeOf(Files.exists(itsReport, NOFOLLOW_LINKS) ? itsReport : file);
            setAside(itsReport, stem, time, REPORT_SUFFIX);
            setAside(file, stem, time, suffix(name));
        } else if (!isCopyOf(report, itsReport)) { // else we were stopped just here
            setAside(itsReport, stem, timeOf(report), REPORT_SUFFIX);
        }
        Files.move(report, itsReport, ATOMIC_MOVE);
        Files.move(taken, file, ATOMIC_MOVE);
        Files.deleteIfExists(noteOf(taken));
    }

    static String nameOf(Path file) {
        return file.getFileName().toString();
    }

    private Path noteOf(Path taken) {
        return besides(taken, ".import");
    }

    private Path besides(Path taken, String suffix) {
        String name = nameOf(taken);
        boolean fits = name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_STEM;
        return inHand.resolve((fits ? name : stem(name)) + suffix);
    }

    private void setAside(Path older, String stem, String time, String suffix) throws IOException {
        if (!Files.exists(older, NOFOLLOW_LINKS)) {
            return;
        }
        Path free = putAway.resolve(stem + "." + time + suffix);
        for (int i = 2; Files.exists(free, NOFOLLOW_LINKS); i++) {
            free = putAway.resolve(stem + "." + time + "-" + i + suffix);
        }
        Files.move(older, free, ATOMIC_MOVE);
    }

    private static boolean isCopyOf(Path report, Path other) throws IOException {
        return Files.exists(other, NOFOLLOW_LINKS) && Files.mismatch(report, other) < 0;
    }

    private static String timeOf(Path file) throws IOException {
        return TIME.format(Files.getLastModifiedTime(file, NOFOLLOW_LINKS).toInstant());
    }

    private static Map<Path, State> csvFilesOf(Path folder) throws IOException {
        Map<Path, State> files = new HashMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry :
                    entries.filter(entry -> isVisibleCsv(nameOf(entry))).toList()) {
                stateOf(entry).ifPresent(state -> files.put(entry, state));
            }
        }
        return files;
    }

    private static boolean isVisibleCsv(String name) {
        return !name.startsWith(".") && isNamedCsv(name);
    }

    private static boolean isNamedCsv(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(SUFFIX);
    }

    /** Empty for a folder, a link, and what has just gone. */
    private static Optional<State> stateOf(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    ? Optional.of(new State(attributes.size(), attributes.lastModifiedTime()))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The name without {@code .csv}, made fit for longer names and for a server that knows no accents. */
    private static String stem(String name) {
        String stem = name.substring(0, name.length() - SUFFIX.length());
        while (stem.getBytes(StandardCharsets.UTF_8).length > LONGEST_STEM) {
            stem = stem.substring(0, stem.length() - 1);
        }
        try {
            return Path.of(stem).toString();
        } catch (InvalidPathException notInTheServersEncoding) {
            return stem.replaceAll("[^ -~]", "_");
        }
    }

    private static String suffix(String name) {
        return name.substring(name.length() - SUFFIX.length());
    }
}
