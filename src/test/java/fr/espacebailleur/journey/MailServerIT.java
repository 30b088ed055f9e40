package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static fr.espacebailleur.testing.LandlordLine.anOrganisation;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.LandlordLine;
import fr.espacebailleur.testing.LandlordsFile;
import fr.espacebailleur.testing.Mails;
import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PortalProcess;
import fr.espacebailleur.testing.ReceivedMail;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails through a real SMTP server, which is away now and then. */
class MailServerIT {
    private static final ServerSetup ADDRESS = new ServerSetup(PortalProcess.freePort(), "localhost", "smtp");
    private static final String AGENT = "agent@exemple.fr";
    private static PortalProcess portal;

    private final List<ReceivedMail> receivedBefore = new CopyOnWriteArrayList<>();
    private GreenMail server;

    @BeforeAll
    static void startPortal() {
        portal = PortalProcess.onPostgres("courriels")
                .with("portal.mail.host", "localhost")
                .with("portal.mail.port", String.valueOf(ADDRESS.getPort()))
                .with("portal.mail.from", "portail@exemple.fr")
                .with("portal.message.max-refusals", "2")
                .with("portal.agent.mail", AGENT)
                .with("portal.agent.name", "Camille Exemple")
                .start();
    }

    @AfterAll
    static void stopPortal() {
        portal.close();
    }

    @BeforeEach
    void switchOn() {
        server = new GreenMail(ADDRESS);
        server.start();
    }

    @AfterEach
    void switchOff() {
        server.getSmtp().stopService(); // first, so that nothing comes in after it was counted
        receivedBefore.addAll(received(server));
        server.stop();
    }

    @Test
    void bringsTwoMailsAndNeverBothSecretsInOne() {
        LandlordLine line = aLandlord().named("Gaëtan", "Échantillon");
        PlainWalk walk = PlainWalk.ofMailed(dropped(line), portal, mails());
        List<ReceivedMail> mails = mails().to(line.mail());
        assertThat(mails)
                .extracting(ReceivedMail::subject)
                .containsExactlyInAnyOrder("Votre identifiant", "Votre mot de passe provisoire");
        for (ReceivedMail mail : mails) {
            assertThat(mail.text()).contains("Gaëtan Échantillon", portal.url("/premiere-connexion"));
            assertThat(mail.fact("Numéro d'utilisateur")).contains(walk.issued().userNumber());
            boolean first = mail.subject().equals("Votre identifiant");
            String told = first ? walk.issued().loginName() : walk.issued().password();
            String untold = first ? walk.issued().password() : walk.issued().loginName();
            assertThat(List.of(mail.text(), mail.html()))
                    .allSatisfy(words -> assertThat(words).contains(told).doesNotContain(untold));
        }
        walk.complete();
        assertThat(walk.page().heading()).isEqualTo(Walk.HOME);
        assertThat(portal.log())
                .doesNotContain(walk.issued().password())
                .doesNotContain(walk.issued().loginName());
    }

    @Test
    void bringsTheCodeToTheAddressThatIsToBeConfirmedAndToNoOther() {
        LandlordLine line = aLandlord();
        PlainWalk walk = PlainWalk.ofMailed(dropped(line), portal, mails()).enter();
        String other = "autre-" + LandlordLine.anything() + "@exemple.fr";
        Page asked = walk.client().submit(walk.page(), Map.of("nom", "Essai", "prenom", "Jeanne", "mail", other));
        assertThat(asked.heading()).isEqualTo(Walk.CODE);
        ReceivedMail mail = Eventually.get(
                "a code to " + other, () -> mails().to(other).stream().findFirst());
        assertThat(mail.text() + mail.html())
                .doesNotContain(
                        walk.issued().loginName(),
                        walk.issued().userNumber(),
                        walk.issued().password());
        assertThat(walk.client()
                        .submit(asked, Map.of("code", mail.fact("Code").orElseThrow()))
                        .heading())
                .isEqualTo(Walk.PASSWORD);
        assertThat(mails().to(line.mail())).hasSize(2);
    }

    @Test
    void losesNothingWhileTheServerIsAway() {
        switchOff();
        long attempts = attemptsInVain();
        List<LandlordLine> lines =
                Stream.of(aLandlord(), anOrganisation(), aLandlord()).toList();
        LandlordsFile file = LandlordsFile.of(lines);
        file.dropInto(portal.importFolder());
        assertThat(file.report(portal.importFolder())).hasSize(4);
        Eventually.holds("it has tried in vain", () -> attemptsInVain() > attempts);
        assertThat(due()).isEqualTo(6);

        switchOn();
        Eventually.holds("all mails were handed over", () -> due() == 0);
        for (LandlordLine line : lines) {
            assertThat(mails().to(line.mail())).hasSize(2);
            itsLastPasswordWorks(line);
        }
    }

    @Test
    void losesNothingWhenTheServerGoesAwayInTheMiddle() {
        List<LandlordLine> lines =
                Stream.generate(LandlordLine::aLandlord).limit(60).toList();
        LandlordsFile.of(lines).dropInto(portal.importFolder());
        Eventually.holds("the first mails are there", () -> received(server).size() >= 10);
        switchOff();
        assertThat(receivedBefore).hasSizeLessThan(120);
        switchOn();
        Eventually.holds("all mails were handed over", () -> {
            // A message that failed waits half a minute: it passes.
            portal.execute("update message set due_at = now() where state = 'DUE' and due_at > now()");
            return due() == 0;
        });
        for (LandlordLine line : lines) {
            assertThat(mails().to(line.mail()))
                    .extracting(ReceivedMail::subject)
                    .contains("Votre identifiant", "Votre mot de passe provisoire");
        }
        lines.stream().limit(3).forEach(this::itsLastPasswordWorks);
    }

    @Test
    void tellsTheAgentsOfWhomItCannotReachAndSendsToAllOthers() {
        switchOff();
        LandlordLine unreachable = aLandlord();
        LandlordLine other = aLandlord();
        LandlordsFile file = LandlordsFile.of(List.of(unreachable, other));
        file.dropInto(portal.importFolder());
        assertThat(file.report(portal.importFolder())).hasSize(3);
        portal.execute("update account set known_email = null, channel = 'LETTER' where known_email = '%s'"
                .formatted(unreachable.mail()));
        switchOn();
        Eventually.holds("it is not tried any more", () -> {
            // A message that was refused waits half a minute: it passes.
            portal.execute("update message set due_at = now() where refusals > 0");
            return portal.count("select count(*) from message where state = 'FAILED'") == 2;
        });
        Eventually.holds(
                "the others are told",
                () -> mails().to(other.mail()).size() == 2
                        && mails().to(AGENT).stream()
                                .anyMatch(mail -> mail.subject().equals("Des messages n’ont pas pu être remis")));
        assertThat(mails().to(unreachable.mail())).isEmpty();
        assertThat(portal.log()).doesNotContain(unreachable.mail());
    }

    private void itsLastPasswordWorks(LandlordLine line) {
        PlainWalk walk = PlainWalk.ofMailed(line.mail(), portal, mails());
        assertThat(walk.enter().page().heading()).as(line.mail()).isEqualTo(Walk.INFORMATION);
    }

    private static String dropped(LandlordLine line) {
        LandlordsFile.of(line).dropInto(portal.importFolder());
        return line.mail();
    }

    private static long attemptsInVain() {
        return portal.log()
                .lines()
                .filter(line -> line.contains("mails stay due"))
                .count();
    }

    private static long due() {
        return portal.count("select count(*) from message join account on account.id = account_id"
                + " where state = 'DUE' and landlord_id is not null");
    }

    private Mails mails() {
        return Mails.of(() -> Stream.concat(receivedBefore.stream(), received(server).stream())
                .toList());
    }

    private static List<ReceivedMail> received(GreenMail from) {
        return Arrays.stream(from.getReceivedMessages()).map(ReceivedMail::of).toList();
    }
}
