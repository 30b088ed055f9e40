package fr.espacebailleur.journey;

import fr.espacebailleur.testing.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;

/** Whoever sees little, hears the page, or uses a telephone. */
final class Everybody {
    private static final String AXE = axe();

    /** All that the dark can change. */
    private static final Map<String, Object> COLOURS = Map.of("runOnly", List.of("color-contrast"));

    private static final String VIOLATIONS = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations'], ...arguments[0]}).then(result => done(result.violations.map(violation =>
                violation.id + ': ' + violation.help + ' — '
                + violation.nodes.map(node => node.html.slice(0, 200) + ' ' + node.failureSummary).join(' | '))));
            """;

    /** Controls under 44 px, text under 18 px; links within text may be as high as their line. */
    private static final String TOO_SMALL = """
            const seen = element => element.checkVisibility({visibilityProperty: true})
                && !element.closest('.unseen, .skip');
            const small = [];
            document.querySelectorAll('button, input:not([type=hidden]):not([type=checkbox]), select, summary, a.button,'
                    + ' header a, header summary, .tick').forEach(control => {
                const box = control.getBoundingClientRect();
                if (seen(control) && box.height < 43.9) {
                    small.push('target ' + Math.round(box.height) + ' px: ' + control.outerHTML.slice(0, 120));
                }
            });
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                const element = texts.currentNode.parentElement;
                const size = parseFloat(getComputedStyle(element).fontSize);
                if (texts.currentNode.data.trim() && seen(element) && size < 17.9) {
                    small.push('text ' + size + ' px: ' + texts.currentNode.data.trim().slice(0, 80));
                }
            }
            return small;
            """;

    /** What a field says of itself to those who hear it, those who see it read as well; and what each page must link to. */
    private static final String UNTOLD = """
            const untold = [];
            document.querySelectorAll('[aria-describedby]').forEach(element => {
                const ids = element.getAttribute('aria-describedby').trim().split(/\\s+/);
                if (!ids.every(id => id && document.getElementById(id))) {
                    untold.push('described by nothing: ' + element.outerHTML.slice(0, 160));
                }
            });
            document.querySelectorAll('[aria-required=true], [required]').forEach(field => {
                if (!field.closest('.field').textContent.includes('Obligatoire.')) {
                    untold.push('not said to be required: ' + field.outerHTML.slice(0, 160));
                }
            });
            ['plan-du-site', 'accessibilite', 'donnees-personnelles'].forEach(page => {
                if (!document.querySelector('footer a[href$="/' + page + '"]')) {
                    untold.push('no link to ' + page);
                }
            });
            return untold;
            """;

    private Everybody() {}

    /** The page as it is now has nothing that shuts somebody out, light and dark, on a phone and wide. */
    static void isServed(Browser browser, String name) {
        SoftAssertions all = new SoftAssertions();
        browser.run(AXE);
        for (int width : List.of(Browser.PHONE, Browser.WIDE)) {
            String wide = name + "-" + width;
            browser.width(width).dark(false);
            all.assertThat((List<?>) browser.runAsync(VIOLATIONS, Map.of()))
                    .as(wide)
                    .isEmpty();
            all.assertThat(browser.overflow())
                    .as(wide + " is as wide as the window")
                    .isLessThanOrEqualTo(0);
            all.assertThat((List<?>) browser.run(TOO_SMALL)).as(wide).isEmpty();
            browser.photograph(wide);
            browser.dark(true);
            all.assertThat((List<?>) browser.runAsync(VIOLATIONS, COLOURS))
                    .as(wide + "-sombre")
                    .isEmpty();
            browser.photograph(wide + "-sombre");
        }
        browser.dark(false);
        all.assertThat((List<?>) browser.run(UNTOLD)).as(name).isEmpty();
        all.assertThat(browser.title()).as(name).contains("Espace Partenaire");
        all.assertAll();
    }

    private static String axe() {
        try (InputStream script = Everybody.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
