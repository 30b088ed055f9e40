package fr.espacebailleur.message;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.message.Mail.Fact;
import fr.espacebailleur.message.Mail.Prose;
import fr.espacebailleur.message.Mail.Todo;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailTest {
    private static final String SECRET = "K7MP-4XQ2-RCTT-9WFD";

    private static final Mail MAIL = new Mail(
            "Votre mot de passe <provisoire> & plus",
            List.of(
                    new Prose("Bonjour Madame O'Neil & <fils>,"),
                    new Fact("Mot de passe provisoire", SECRET),
                    new Fact("Numéro d'utilisateur", "7PKW3MXC9HTDR4"),
                    new Todo(List.of("Ouvrez https://portail.example/premiere-connexion?a=1&b=2", "Tapez-le.")),
                    new Prose("L’adresse : https://portail.example/.")));

    @Test
    void each_fact_stands_alone_on_its_line_of_the_text() {
        assertThat(MAIL.text().lines())
                .contains("Mot de passe provisoire : " + SECRET, "Numéro d'utilisateur : 7PKW3MXC9HTDR4");
    }

    @Test
    void the_text_is_what_one_reads_from_top_to_bottom() {
        assertThat(MAIL.text()).isEqualTo("""
                        Bonjour Madame O'Neil & <fils>,

                        Mot de passe provisoire : K7MP-4XQ2-RCTT-9WFD

                        Numéro d'utilisateur : 7PKW3MXC9HTDR4

                        1. Ouvrez https://portail.example/premiere-connexion?a=1&b=2
                        2. Tapez-le.

                        L’adresse : https://portail.example/.
                        """);
    }

    @Test
    void the_html_says_the_same_in_french_and_escapes_what_is_not_ours() {
        assertThat(MAIL.html())
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"fr\">")
                .contains("<title>Votre mot de passe &lt;provisoire&gt; &amp; plus</title>")
                .contains("O'Neil &amp; &lt;fils&gt;,")
                .contains(SECRET, "7PKW3MXC9HTDR4")
                .contains("<ol><li>Ouvrez ")
                .doesNotContain("<fils>");
    }

    @Test
    void an_address_in_the_html_is_a_link_without_the_full_stop_after_it() {
        assertThat(MAIL.html())
                .contains("<a href=\"https://portail.example/premiere-connexion?a=1&amp;b=2\">"
                        + "https://portail.example/premiere-connexion?a=1&amp;b=2</a>")
                .contains("<a href=\"https://portail.example/\">https://portail.example/</a>.");
    }

    @Test
    void markup_in_a_value_stays_text() {
        Mail mail = new Mail("Objet", List.of(new Fact("Nom", "<b onclick=\"x()\">&amp;</b>")));
        assertThat(mail.html()).contains("&lt;b onclick=&quot;x()&quot;&gt;&amp;amp;&lt;/b&gt;");
    }

    @Test
    void no_secret_is_in_what_a_log_would_show() {
        assertThat(MAIL.toString()).contains("Mot de passe provisoire").doesNotContain(SECRET);
    }
}
