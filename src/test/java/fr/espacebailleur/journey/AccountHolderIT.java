package fr.espacebailleur.journey;

import static fr.espacebailleur.testing.LandlordLine.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.testing.Page;
import fr.espacebailleur.testing.PlainClient;
import fr.espacebailleur.testing.Portal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody whose first connection is behind him comes and goes. On a portal that runs already his identifiant is given by
 * {@code -Dportal.login-name}, and his password in the environment, where no list of processes shows it.
 */
@Tag("anywhere")
class AccountHolderIT {
    private final Portal portal = Portal.atHand();
    private final PlainClient client = new PlainClient(portal);

    @Test
    void signsInAndOutAgain() {
        Page landed = client.post(client.open("/connexion"), credentials());
        assertThat(landed.location())
                .as("he is let in")
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("/connexion"));
        List<String> cookies = landed.headers().getOrDefault("set-cookie", List.of());
        assertThat(cookies).isNotEmpty().allSatisfy(cookie -> {
            assertThat(cookie).contains("HttpOnly", "SameSite=");
            if (!cookie.startsWith("JSESSIONIDVERSION=")) { // a counter of the server's own, no secret
                assertThat(cookie.contains("Secure")).isEqualTo(portal.url("").startsWith("https:"));
            }
        });
        assertThat(client.get("/mon-compte").status()).isEqualTo(200);

        PlainClient window = client.secondWindow();
        Page signedOut = client.send(PlainClient.form(client.request("/deconnexion"), Map.of()));
        assertThat(signedOut.status()).isEqualTo(302);
        assertThat(window.get("/mon-compte").location().orElse("")).contains("/connexion");
    }

    private Map<String, String> credentials() {
        return Optional.ofNullable(System.getProperty("portal.login-name"))
                .map(loginName -> Map.of(
                        "identifiant",
                        loginName,
                        "mot-de-passe",
                        Optional.ofNullable(System.getenv("PORTAL_CHECK_PASSWORD"))
                                .orElseThrow(() -> new AssertionError("PORTAL_CHECK_PASSWORD is not set"))))
                .orElseGet(() -> {
                    PlainWalk walk = PlainWalk.of(aLandlord(), portal).complete();
                    return Map.of("identifiant", walk.issued().loginName(), "mot-de-passe", walk.ownPassword());
                });
    }
}
