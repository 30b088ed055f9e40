package fr.espacebailleur.journal;

import static fr.espacebailleur.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalQuestionTest {

    @Test
    void a_day_begins_and_ends_by_the_clocks_of_paris() {
        JournalQuestion question = question(Map.of("du", "2026-03-29", "au", "29/3/2026"));
        assertThat(question.readFrom()).contains(Instant.parse("2026-03-28T23:00:00Z"));
        assertThat(question.readBefore()).contains(Instant.parse("2026-03-29T22:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hier",
                "2026-02-30",
                "31/02/2026",
                "2026",
                "+99999-01-01",
                "1/1/+999999",
                "0001-01-01",
                "24/11/26"
            })
    void what_is_no_day_is_refused(String typed) {
        assertRefused("date.forme", () -> question(Map.of("du", typed)).readFrom());
    }

    @Test
    void nothing_asked_excludes_nothing() {
        JournalQuestion question = question(Map.of());
        assertThat(question.readFrom()).isEmpty();
        assertThat(question.readBefore()).isEmpty();
        assertThat(question.readAct()).isEmpty();
        assertThat(question.query()).isEmpty();
        assertThat(question(Map.of("acte", "NIMPORTE")).readAct()).isEmpty();
    }

    @Test
    void it_can_be_asked_again() {
        JournalQuestion question =
                question(Map.of("acte", "ACCOUNT_SUSPENDED", "acteur", "Zoé & Cie", "compte", "CAF69000012345"));
        assertThat(question.readAct()).contains(Act.ACCOUNT_SUSPENDED);
        assertThat(question.query()).isEqualTo("acte=ACCOUNT_SUSPENDED&acteur=Zo%C3%A9+%26+Cie&compte=CAF69000012345");
    }

    private static JournalQuestion question(Map<String, String> parameters) {
        return JournalQuestion.of(parameters::get);
    }
}
