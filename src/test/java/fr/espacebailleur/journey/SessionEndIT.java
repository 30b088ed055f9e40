package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Browser;
import fr.espacebailleur.testing.Eventually;
import fr.espacebailleur.testing.PortalProcess;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Whoever types for long is warned before his session ends, and continues it himself. */
class SessionEndIT {
    private static final String SOON = "Votre session se termine dans quelques minutes, pour votre sécurité";
    private static final String GO_ON = "Continuer ma session";
    private static final String OVER = "Votre session a pris fin, sauf si";

    private final PortalProcess portal = PortalProcess.shared();
    private final Browser browser = Browser.fresh();

    @BeforeEach
    void comesToAPageWhereHeTypes() {
        Walk.of(aLandlord(), portal, browser).enter();
        browser.isAt(Walk.INFORMATION);
    }

    @Test
    void saysHowLongASessionLastsAsThePortalWasTold() {
        assertThat(browser.main()).contains("après 30 minutes sans changer de page", "8 heures après votre connexion");
        assertThat(attribute("idle")).isEqualTo("1800");
        assertThat(Integer.parseInt(attribute("left"))).isBetween(8 * 3600 - 300, 8 * 3600);
    }

    @Test
    void warnsSomeMinutesBeforeAndGoesOnWhenAskedTo() {
        browser.fill("Nom", "Tapé longuement");
        minutesPass(24);
        assertThat(browser.text()).doesNotContain(GO_ON);
        minutesPass(2);
        browser.reads(SOON);
        assertThat(browser.focused().getDomProperty("id"))
                .as("what he types presses no button")
                .isEqualTo("fin-de-session-titre");
        Everybody.isServed(browser, "fin-de-session");
        assertThat(prolongations()).as("asked by nobody").isZero();
        browser.type(Keys.ENTER);
        browser.reads(SOON).type(Keys.TAB, Keys.ENTER);
        Eventually.get("the session goes on", () -> Optional.of(prolongations()).filter(asked -> asked == 1));
        assertThat(browser.text()).doesNotContain(GO_ON);
        assertThat(browser.focused().getDomProperty("id")).isEqualTo("nom");
        assertThat(browser.value("Nom")).isEqualTo("Tapé longuement");
        minutesPass(26);
        browser.reads(SOON);
    }

    @Test
    void saysThatItIsOverToWhoeverDidNotAsk() {
        minutesPass(31);
        browser.reads(OVER);
        Everybody.isServed(browser, "fin-de-session-finie");
        browser.button("Fermer ce message").click();
        assertThat(browser.text()).doesNotContain(OVER);
        assertThat(prolongations()).isZero();
    }

    @Test
    void offersNoLongerSessionThanThereIs() {
        browser.run("document.getElementById('fin-de-session').dataset.left = '200'");
        browser.reads("elle ne peut pas durer plus longtemps");
        assertThat(browser.text()).doesNotContain(GO_ON);
        browser.button("Fermer ce message").click();
        assertThat(prolongations()).isZero();
    }

    @Test
    void isNotSeenWithoutScripts() {
        browser.withScripts(false).reload().isAt(Walk.INFORMATION);
        assertThat(browser.text()).doesNotContain(GO_ON);
    }

    /** For the page, not for the portal. */
    private void minutesPass(int minutes) {
        browser.run("const now = Date.now; Date.now = () => now() + arguments[0] * 60000;", minutes);
    }

    private String attribute(String name) {
        return (String) browser.run("return document.getElementById('fin-de-session').dataset[arguments[0]]", name);
    }

    private long prolongations() {
        return (Long) browser.run("return performance.getEntriesByType('resource')"
                + ".filter(entry => new URL(entry.name).pathname === '/session').length");
    }
}
