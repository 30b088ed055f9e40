package fr.espacebailleur.signin.page;

import static java.util.stream.Collectors.joining;

import fr.espacebailleur.credential.SealText;
import fr.espacebailleur.signin.KnownBrowser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which accounts were entered from a browser, as it proves by a sealed cookie: tries to enter them from there are not
 * delayed by what others try. It opens nothing, and names no identifiant and nobody.
 */
@ApplicationScoped
class KnownBrowsers {

    private static final String NAME = "navigateur";
    private static final int BYTES_OF_ITS_NAME = 16;

    private final SealText sealText;
    private final RandomGenerator chance;
    private final Clock clock;
    private final Duration kept;
    private final int most;
    private final boolean encrypted;

    @Inject
    KnownBrowsers(
            SealText sealText,
            RandomGenerator chance,
            Clock clock,
            @ConfigProperty(name = "portal.known-browser.kept") Duration kept,
            @ConfigProperty(name = "portal.known-browser.accounts") int most,
            @ConfigProperty(name = "portal.public-url") String publicUrl) {
        this.sealText = sealText;
        this.chance = chance;
        this.clock = clock;
        this.kept = kept;
        this.most = most;
        this.encrypted = publicUrl.startsWith("https:");
    }

    protected KnownBrowsers() {
        this(null, null, null, null, 0, "");
    }

    /** One that proves nothing, whatever else it says. */
    KnownBrowser of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name()))
                .flatMap(cookie -> sealText.open(NAME, cookie.getValue()).stream())
                .flatMap(opened -> read(opened).stream())
                .findFirst()
                .orElse(KnownBrowser.NONE);
    }

    /** This account was entered from it just now; of many, those that were entered last stay. */
    void remember(long accountId, HttpServletRequest request, HttpServletResponse response) {
        KnownBrowser before = of(request);
        String name = before.name().isEmpty() ? aName() : before.name();
        String accounts = Stream.concat(Stream.of(accountId), before.accounts().stream())
                .distinct()
                .limit(most)
                .map(String::valueOf)
                .collect(joining("-"));
        String until = String.valueOf(clock.instant().plus(kept).getEpochSecond());
        Cookie cookie = new Cookie(name(), sealText.seal(NAME, name + "." + until + "." + accounts));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(encrypted);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) kept.toSeconds());
        response.addCookie(cookie);
    }

    private String aName() {
        byte[] name = new byte[BYTES_OF_ITS_NAME];
        chance.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }

    /** Empty when it was kept for too long, whoever kept it. */
    private Optional<KnownBrowser> read(String opened) {
        String[] parts = opened.split("\\.", -1);
        if (!Instant.ofEpochSecond(Long.parseLong(parts[1])).isAfter(clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(new KnownBrowser(
                parts[0], Stream.of(parts[2].split("-", -1)).map(Long::valueOf).toList()));
    }

    private String name() {
        return encrypted ? "__Host-" + NAME : NAME;
    }
}
