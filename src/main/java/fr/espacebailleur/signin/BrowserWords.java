package fr.espacebailleur.signin;

import fr.espacebailleur.shared.Words;
import java.util.List;
import java.util.Optional;

/** A browser as its owner would call it: « Firefox sur Windows ». What it calls itself names many others as well. */
final class BrowserWords {

    private static final Words WORDS = new Words("connexions");

    private record Sign(String mark, String name) {}

    /** The first that is found is it: each one calls itself also by names that come after it. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows"),
            new Sign("Macintosh", "Mac"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    static final String UNKNOWN = WORDS.of("navigateur.inconnu");

    private BrowserWords() {}

    /** @param itself what the browser calls itself (User-Agent) */
    static String of(String itself) {
        String browser = find(BROWSERS, itself).orElse(UNKNOWN);
        return find(SYSTEMS, itself)
                .map(system -> WORDS.of("navigateur.sur", browser, system))
                .orElse(browser);
    }

    private static Optional<String> find(List<Sign> signs, String itself) {
        return signs.stream()
                .filter(sign -> itself.contains(sign.mark()))
                .map(Sign::name)
                .findFirst();
    }
}
