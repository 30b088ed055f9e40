package fr.espacebailleur.testing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The portal as operators run it: the WAR on Payara Micro, a process of its own in a folder of its own. */
public final class PortalProcess implements Portal, AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);

    /** Below those that the system lends to connections: nobody takes one between our choice and the portal's start. */
    private static final int FIRST_PORT = 20_000;

    private static final int PORTS_LENT_BY_SYSTEM = 32_768;

    /** Of the first agent, where a portal has one. */
    public static final String AGENT_MAIL = "premier.agent@exemple.fr";

    private static final Path WAR = Path.of("target", "espace-bailleur.war").toAbsolutePath();
    private static final String IMPORT_FOLDER = "portal.import.directory";

    /** Tests in another JVM start portals at the same time. */
    private static final String FORK = System.getProperty("fork", "");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Those of this JVM that may still write to their logs. */
    private static final Set<PortalProcess> RUNNING = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Optional<String> database;
    private final List<String> cluster;
    private final Path war;
    private final List<String> options;
    private final List<String> javaOptions;
    private final Map<String, String> properties;
    private final int port;
    private Process process;

    private PortalProcess(Builder builder) {
        this.folder = builder.folder;
        this.database = builder.database;
        this.cluster = builder.cluster;
        this.war = builder.war;
        this.options = List.copyOf(builder.options);
        this.javaOptions = builder.javaOptions;
        this.port = freePort();
        this.properties = new LinkedHashMap<>(builder.properties);
        this.properties.putIfAbsent("portal.public-url", url(""));
        Thread end = new Thread(this::kill);
        Runtime.getRuntime().addShutdownHook(end);
    }

    /** The one that most journeys share: PostgreSQL, and mails as files in the outbox folder. */
    public static PortalProcess shared() {
        return Shared.PORTAL;
    }

    private static final class Shared {
        private static final PortalProcess PORTAL =
                onPostgres("portail").withAgent().start();
    }

    /** On an empty PostgreSQL database, and quick to see files and messages. */
    public static Builder onPostgres(String name) {
        return onPostgres(name, Postgres.freshDatabase());
    }

    /** The same on an empty database of another server. */
    public static Builder onPostgres(String name, String url) {
        Builder builder = on(name).with("portal.db.driver", "org.postgresql.ds.PGSimpleDataSource")
                .with("portal.db.url", url)
                .with("portal.db.user", Postgres.USER)
                .with("portal.db.password", Postgres.PASSWORD);
        builder.database = Optional.of(url);
        return builder;
    }

    /** On the embedded database. */
    public static Builder on(String name) {
        return new Builder(emptyFolder(name + "-" + FORK + "-" + NUMBER.incrementAndGet()))
                .with("portal.import.interval", "PT0.3S")
                .with("portal.import.lease", "PT3S")
                .with("portal.outbox.interval", "PT0.3S")
                .with("portal.letters.interval", "PT0.3S")
                .with("portal.organisation.interval", "PT1S")
                .with("portal.monitoring.interval", "PT1S")
                // All tests come from one address.
                .with("portal.budget.sign-in", "100000")
                .with("portal.budget.forgotten-password", "100000")
                .with("portal.budget.code", "100000")
                .with("portal.budget.help", "100000");
    }

    /** Nothing is left there from an earlier run. */
    private static Path emptyFolder(String name) {
        Path folder = Path.of("target", "it", name).toAbsolutePath();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }

    /** Another node: on the same database, with the same settings, in a folder of its own. */
    public Builder anotherNode(String name) {
        Builder builder = on(name);
        builder.properties.putAll(properties);
        builder.properties.remove("portal.public-url");
        builder.options.addAll(options);
        builder.database = database;
        return builder;
    }

    public static final class Builder {
        private final Path folder;
        private final Map<String, String> properties = new LinkedHashMap<>();
        private final List<String> options = new ArrayList<>();

        /** The quickest start: it lives for some minutes only. */
        private List<String> javaOptions = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx768m");

        private Optional<String> database = Optional.empty();
        private List<String> cluster = List.of("--nocluster");
        private Path war = WAR;

        private Builder(Path folder) {
            this.folder = folder;
        }

        @CanIgnoreReturnValue
        public Builder with(String property, String value) {
            properties.put(property, value);
            return this;
        }

        /** It begins with an agent. */
        @CanIgnoreReturnValue
        public Builder withAgent() {
            return with("portal.agent.mail", AGENT_MAIL).with("portal.agent.name", "Camille Agent");
        }

        /**
         * It shares sessions with the other nodes of a cluster.
         *
         * @param own where it listens for the others on this machine
         * @param members where all of them do
         */
        @CanIgnoreReturnValue
        public Builder inCluster(int own, List<Integer> members) {
            String addresses =
                    members.stream().map(member -> "127.0.0.1:" + member).collect(Collectors.joining(","));
            cluster = List.of(
                    "--clustername",
                    "essai-" + members.get(0),
                    "--clustermode",
                    "tcpip:" + addresses,
                    "--interfaces",
                    "127.0.0.1",
                    "--startport",
                    String.valueOf(own));
            return this;
        }

        /** It has no data grid, as a newcomer's: its sessions are in its memory only. */
        @CanIgnoreReturnValue
        public Builder withoutGrid() {
            cluster = List.of("--nohazelcast");
            return this;
        }

        /** Options of Java, instead of ours. */
        @CanIgnoreReturnValue
        public Builder withJava(String... instead) {
            javaOptions = List.of(instead);
            return this;
        }

        /** As payara/ has it: at its own pace, by the Java that is told to be quick for long rather than at once. */
        @CanIgnoreReturnValue
        public Builder asOperated() {
            properties.keySet().removeIf(name -> name.endsWith(".interval") || name.equals("portal.import.lease"));
            return withDatabaseOption("reWriteBatchedInserts=true").withJava("-Xmx1g");
        }

        /** A parameter of the database's address. */
        @CanIgnoreReturnValue
        public Builder withDatabaseOption(String option) {
            String url = properties.get("portal.db.url");
            return with("portal.db.url", url + (url.contains("?") ? "&" : "?") + option);
        }

        /** Another WAR than the portal's: to compare with. */
        @CanIgnoreReturnValue
        public Builder deploying(Path instead) {
            war = instead;
            return this;
        }

        /** Options of Payara Micro. */
        @CanIgnoreReturnValue
        public Builder withOptions(String... further) {
            options.addAll(List.of(further));
            return this;
        }

        /** Where the process will work. */
        public Path folder() {
            return folder;
        }

        /** Files of landlords are those of another node, as on a disk that both have. */
        @CanIgnoreReturnValue
        public Builder withImportFolderOf(PortalProcess other) {
            return with(IMPORT_FOLDER, other.importFolder().toString());
        }

        public PortalProcess start() {
            PortalProcess portal = new PortalProcess(this);
            portal.start();
            return portal;
        }
    }

    /** Starts it, again if need be, and waits until it is ready. */
    public void start() {
        RUNNING.add(this);
        long readyBefore = timesReady();
        try {
            Files.createDirectories(folder.resolve("tmp"));
            process = new ProcessBuilder(command())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Eventually.get(() -> "the portal is ready. Its log ends:\n" + endOfLog(), START, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the portal ended:\n" + endOfLog());
            }
            return Optional.of(timesReady()).filter(times -> times > readyBefore);
        });
        // The server is ready even when the portal in it could not start.
        if (war.equals(WAR) && new PlainClient(this).get("/connexion").status() != 200) {
            throw new AssertionError("the portal does not answer:\n" + endOfLog());
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.add("-Djava.io.tmpdir=" + folder.resolve("tmp"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", serverJar(), "--port", String.valueOf(port)));
        command.addAll(cluster);
        command.addAll(List.of("--contextroot", "/"));
        command.addAll(options);
        command.add(war.toString());
        return command;
    }

    private static String serverJar() {
        return Objects.requireNonNullElseGet(
                System.getenv("MICRO_JAR"), () -> new File("target", "payara-micro.jar").getAbsolutePath());
    }

    /** The process as the machine counts it. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** As when the power goes: nothing is brought to an end. */
    public void kill() {
        if (process != null) {
            try {
                process.destroyForcibly().waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static Set<PortalProcess> running() {
        return RUNNING;
    }

    @Override
    public void close() {
        RUNNING.remove(this);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
        Confidential.isNotInLogOf(this);
    }

    @Override
    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    public Path folder() {
        return folder;
    }

    @Override
    public Path importFolder() {
        return Optional.ofNullable(properties.get(IMPORT_FOLDER))
                .map(Path::of)
                .orElseGet(() -> folder.resolve("portal-data").resolve("import"));
    }

    @Override
    public Path outboxFolder() {
        return folder.resolve("portal-data").resolve("outbox");
    }

    @Override
    public String log() {
        try {
            return Files.exists(logFile()) ? Files.readString(logFile()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOnPostgres() {
        return database.isPresent();
    }

    @Override
    public String text(String query) {
        return texts(query).get(0);
    }

    /** One column of it. */
    List<String> texts(String query) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    @Override
    public void execute(String statementText) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(statementText);
        } catch (SQLException e) {
            throw new IllegalStateException(statementText, e);
        }
    }

    public Connection connection() throws SQLException {
        return Postgres.connect(database.orElseThrow());
    }

    private Path logFile() {
        return folder.resolve("portail.log");
    }

    private long timesReady() {
        return log().lines()
                .filter(line -> line.contains("Payara Micro") && line.contains("ready in"))
                .count();
    }

    private String endOfLog() {
        List<String> lines = log().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    /** A port that nobody uses now. */
    public static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, PORTS_LENT_BY_SYSTEM);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // another one
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
