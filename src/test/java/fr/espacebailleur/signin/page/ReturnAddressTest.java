package fr.espacebailleur.signin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {
    private static final URI PORTAL = URI.create("https://portail.example/");

    @ParameterizedTest
    @ValueSource(
            strings = {"/espace-bailleur", "/", "/espace-bailleur?annee=2026&mois=07", "/mon-compte#acces", "/a%20b"})
    void an_address_of_the_portal_is_kept(String asked) {
        assertThat(ReturnAddress.of(asked)).map(ReturnAddress::value).contains(asked);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://ailleurs.example/",
                "//ailleurs.example/",
                "///ailleurs.example/",
                "/\\ailleurs.example/",
                "\\\\ailleurs.example/",
                "\\/ailleurs.example/",
                "/\t/ailleurs.example/",
                "/\n/ailleurs.example",
                " //ailleurs.example/",
                "javascript:alert(1)",
                "data:text/html,x",
                "espace-bailleur",
                "?retour=/",
                "#",
                "http:ailleurs.example",
                "/espace-bailleur\r\nSet-Cookie: a=b",
                "/mon-compte;session=0123456789abcdef0123456789ab",
                "/%",
                "/été"
            })
    void an_address_that_might_lead_elsewhere_is_not(String asked) {
        assertThat(ReturnAddress.of(asked)).isEmpty();
    }

    @Test
    void a_very_long_address_is_not_kept() {
        assertThat(ReturnAddress.of("/" + "a".repeat(499))).isPresent();
        assertThat(ReturnAddress.of("/" + "a".repeat(500))).isEmpty();
    }

    @Property
    void whatever_is_kept_leads_a_browser_to_this_portal(
            @ForAll
                    @StringLength(max = 12)
                    @Chars({'/', '\\', ':', '@', '?', '#', '%', '.', '\t', '\n', ' ', 'a', '2', 'f'})
                    @CharRange(from = 'b', to = 'c')
                    String typed) {
        // Browsers drop tabs and line breaks, and take a backslash for a slash.
        ReturnAddress.of("/" + typed)
                .map(ReturnAddress::value)
                .map(kept -> kept.replaceAll("[\\t\\r\\n]", "").replace('\\', '/'))
                .ifPresent(kept ->
                        assertThat(PORTAL.resolve(kept)).hasScheme("https").hasHost("portail.example"));
    }
}
