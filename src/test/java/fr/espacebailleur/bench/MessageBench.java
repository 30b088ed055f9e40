package fr.espacebailleur.bench;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.Mails;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.PortalProcess;
import fr.espacebailleur.testing.ReceivedMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Messages that are due are handed over; half of them carry a password that is made for it, and hashed. */
class MessageBench {
    private static final int LANDLORDS = 1000;
    private static final int WARM_UP = 300;
    private static final String HEAP = "-Xmx512m";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ServerSetup address = new ServerSetup(PortalProcess.freePort(), "localhost", "smtp");
    private GreenMail server = new GreenMail(address);

    @Test
    void mails() {
        try (PortalProcess portal = portal("mails").start()) {
            measure(
                    "mails, by SMTP",
                    portal,
                    LandlordLine::aLandlord,
                    () -> server = new GreenMail(address),
                    () -> server.start());
        } finally {
            server.stop();
        }
    }

    @Test
    void letters() {
        try (PortalProcess portal = portal("courriers").start()) {
            Path folder = portal.outboxFolder().resolve("courriers");
            Path aside = portal.folder().resolve("courriers");
            measure(
                    "letters",
                    portal,
                    MessageBench::aLandlordWithoutMail,
                    () -> forbid(folder, aside),
                    () -> allow(folder, aside));
        }
    }

    @Test
    void killedInTheMiddleOfTwoThousand() {
        try (PortalProcess portal = portal("panne").start()) {
            List<LandlordLine> lines = comeIn(portal, LandlordLine::aLandlord, LANDLORDS);
            server.start();
            Eventually.holds("it is in the middle", PATIENCE, () -> received().size() >= LANDLORDS);
            portal.kill();
            int atKill = received().size();
            assertThat(atKill).isLessThan(2 * LANDLORDS);

            portal.start();
            // What was taken at the kill is due again after some minutes: they pass.
            portal.execute("update message set due_at = now() where state = 'DUE'");
            Eventually.holds("all were handed over", PATIENCE, () -> due(portal) == 0);
            Map<String, List<String>> subjects = received().stream()
                    .collect(Collectors.groupingBy(
                            ReceivedMail::to, Collectors.mapping(ReceivedMail::subject, Collectors.toList())));
            assertThat(lines)
                    .allSatisfy(line -> assertThat(subjects.get(line.mail()))
                            .contains("Votre identifiant", "Votre mot de passe provisoire"));
            Stream.concat(
                            lines.stream()
                                    .filter(line -> subjects.get(line.mail()).size() > 2),
                            lines.stream().limit(5))
                    .forEach(line -> itsLastPasswordWorks(line, portal));
            Results.add(
                    "dispatch of 2,000 mails, kill -9 after " + atKill + ", restart",
                    received().size() + " handed over, each at least once",
                    "");
        } finally {
            server.stop();
        }
    }

    /** @param stop nothing is handed over until it goes again */
    private void measure(String what, PortalProcess portal, Supplier<LandlordLine> each, Runnable stop, Runnable go) {
        stop.run();
        List<LandlordLine> warmUp = comeIn(portal, each, WARM_UP);
        assertThat(warmUp).hasSize(WARM_UP);
        go.run();
        Eventually.holds("the first were handed over", PATIENCE, () -> due(portal) == 0);
        server.stop();
        stop.run();
        List<LandlordLine> lines = comeIn(portal, each, LANDLORDS);
        int messages = 2 * lines.size();
        ServerMeter meter = ServerMeter.of(portal);
        Duration cpu = meter.cpu();
        long first = handedOver(portal);
        go.run();
        Eventually.holds(
                "the first goes",
                PATIENCE,
                () -> portal.count("select count(*) from message where state = 'DUE' and attempts = 0") < messages);
        long begun = System.nanoTime();
        Eventually.holds("all were handed over", PATIENCE, () -> due(portal) == 0);
        double seconds = (System.nanoTime() - begun) / 1e9;
        assertThat(handedOver(portal) - first).isEqualTo(messages);
        double cpuOfOne = meter.cpu().minus(cpu).toNanos() / 1e6 / messages;
        double hash = BareHash.milliseconds();
        Results.add(what + " produced", messages / seconds, "messages/s");
        Results.add(what + ": CPU of the server per message", cpuOfOne, "ms");
        Results.add(
                what + ": the same ÷ CPU of one bare Argon2id hash (" + String.format("%.1f", hash) + " ms)",
                cpuOfOne / hash,
                "");
        Results.add(what + ": peak memory of the server, " + HEAP, (double) meter.peakMemory(), "MiB");
    }

    private PortalProcess.Builder portal(String name) {
        return PortalProcess.onPostgres("bench-" + name)
                .withJava(HEAP, "-XX:+UseG1GC")
                .with("portal.mail.host", "localhost")
                .with("portal.mail.port", String.valueOf(address.getPort()));
    }

    private static List<LandlordLine> comeIn(PortalProcess portal, Supplier<LandlordLine> each, int many) {
        List<LandlordLine> lines = Stream.generate(each).limit(many).toList();
        LandlordsFile file = LandlordsFile.of(lines);
        file.dropInto(portal.importFolder());
        assertThat(file.report(portal.importFolder(), PATIENCE)).hasSize(many + 1);
        assertThat(due(portal)).isEqualTo(2L * many);
        return lines;
    }

    private static LandlordLine aLandlordWithoutMail() {
        return aLandlord()
                .withMail("")
                .with("adresse_1", "1 rue de l'Essai")
                .with("code_postal", "69001")
                .with("commune", "Lyon");
    }

    private void itsLastPasswordWorks(LandlordLine line, PortalProcess portal) {
        Mails.Issued issued = Mails.of(this::received).issuedTo(line.mail());
        PlainClient client = new PlainClient(portal);
        assertThat(client.submit(
                                client.open("/premiere-connexion"),
                                Map.of("identifiant", issued.loginName(), "mot-de-passe", issued.password()))
                        .heading())
                .as(line.mail())
                .isEqualTo("Vos informations");
    }

    private List<ReceivedMail> received() {
        return Arrays.stream(server.getReceivedMessages()).map(ReceivedMail::of).toList();
    }

    private static long due(PortalProcess portal) {
        return portal.count("select count(*) from message where state = 'DUE'");
    }

    private static long handedOver(PortalProcess portal) {
        return portal.count("select count(*) from message where state = 'HANDED_OVER'");
    }

    /** As on a disk that refuses: a file stands where the folder should be. */
    private static void forbid(Path folder, Path aside) {
        try {
            Files.createDirectories(folder.getParent());
            if (Files.isDirectory(folder)) {
                Files.move(folder, aside);
            }
            Files.writeString(folder, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void allow(Path folder, Path aside) {
        try {
            Files.delete(folder);
            if (Files.isDirectory(aside)) {
                Files.move(aside, folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
