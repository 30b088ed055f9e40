package fr.espacebailleur.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.Mails;
import fr.espacebailleur.testing.PortalProcess;
import fr.espacebailleur.testing.ReceivedMail;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one database hand over what is due: any of them, never both, and one goes on alone. */
class DispatchIT {
    private static final int LANDLORDS = 250;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ServerSetup ADDRESS = new ServerSetup(PortalProcess.freePort(), "localhost", "smtp");
    private static PortalProcess first;

    private PortalProcess second;
    private GreenMail server;

    @BeforeAll
    static void startFirst() {
        first = PortalProcess.onPostgres("distribution")
                .with("portal.mail.host", "localhost")
                .with("portal.mail.port", String.valueOf(ADDRESS.getPort()))
                .start();
    }

    @AfterAll
    static void stopFirst() {
        first.close();
    }

    @BeforeEach
    void startSecond() {
        second = first.anotherNode("distribution-a-deux").start();
        server = new GreenMail(ADDRESS);
    }

    @AfterEach
    void stopSecond() {
        second.kill();
        server.stop();
    }

    @Test
    void eachMessageIsHandedOverExactlyOnceWhileBothAreWell() {
        List<LandlordLine> lines = landlords();
        server.start();
        Eventually.holds("all were handed over", PATIENCE, () -> due() == 0);
        assertThat(received()).hasSize(2 * LANDLORDS);
        assertThat(subjectsOf(lines))
                .allSatisfy((mail, subjects) -> assertThat(subjects)
                        .containsExactlyInAnyOrder("Votre identifiant", "Votre mot de passe provisoire"));
        lines.stream().limit(2).forEach(this::itsLastPasswordWorks);
    }

    @Test
    void whenOneIsKilledInTheMiddleTheOtherOneHandsOverAllAndTheLatestPasswordWorks() {
        List<LandlordLine> lines = landlords();
        server.start();
        Eventually.holds("both are in the middle", PATIENCE, () -> received().size() >= LANDLORDS / 2);
        second.kill();
        Eventually.holds(
                "only what it had taken is left",
                PATIENCE,
                () -> first.count("select count(*) from message where state = 'DUE' and attempts = 0") == 0);
        // That is due again after some minutes: they pass.
        first.execute("update message set due_at = now() where state = 'DUE'");
        Eventually.holds("all were handed over", PATIENCE, () -> due() == 0);
        Map<String, List<String>> subjects = subjectsOf(lines);
        assertThat(subjects)
                .allSatisfy((mail, both) ->
                        assertThat(both).contains("Votre identifiant", "Votre mot de passe provisoire"));
        lines.stream()
                .filter(line -> subjects.get(line.mail()).size() > 2)
                .limit(5)
                .forEach(this::itsLastPasswordWorks);
        lines.stream().skip(LANDLORDS - 2).forEach(this::itsLastPasswordWorks);
    }

    private List<LandlordLine> landlords() {
        List<LandlordLine> lines =
                Stream.generate(LandlordLine::aLandlord).limit(LANDLORDS).toList();
        LandlordsFile file = LandlordsFile.of(lines);
        file.dropInto(first.importFolder());
        assertThat(file.report(first.importFolder(), PATIENCE)).hasSize(LANDLORDS + 1);
        assertThat(due()).isEqualTo(2 * LANDLORDS);
        return lines;
    }

    private Map<String, List<String>> subjectsOf(List<LandlordLine> lines) {
        Map<String, List<String>> subjects = received().stream()
                .collect(Collectors.groupingBy(
                        ReceivedMail::to, Collectors.mapping(ReceivedMail::subject, Collectors.toList())));
        assertThat(subjects.keySet())
                .containsAll(lines.stream().map(LandlordLine::mail).toList());
        return lines.stream().collect(Collectors.toMap(LandlordLine::mail, line -> subjects.get(line.mail())));
    }

    private void itsLastPasswordWorks(LandlordLine line) {
        PlainWalk walk = PlainWalk.ofMailed(line.mail(), first, Mails.of(this::received));
        assertThat(walk.enter().page().heading()).as(line.mail()).isEqualTo(Walk.INFORMATION);
    }

    private List<ReceivedMail> received() {
        return Arrays.stream(server.getReceivedMessages()).map(ReceivedMail::of).toList();
    }

    private static long due() {
        return first.count("select count(*) from message where state = 'DUE'");
    }
}
