package fr.espacebailleur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void nothing_is_read_as_empty() {
        assertThat(Typed.line(null)).isEmpty();
        assertThat(Typed.code(null)).isEmpty();
    }

    @Test
    void a_line_is_composed_trimmed_and_has_single_spaces() {
        assertThat(Typed.line("\u00a0 Anne\u202f \u00a0Le\u0301a\u200b \r\n")).isEqualTo("Anne Léa");
    }

    @Test
    void a_line_keeps_what_it_cannot_mend() {
        assertThat(Typed.line("a\nb")).isEqualTo("a\nb");
        assertThat(Typed.isPrintable("a\nb")).isFalse();
    }

    @Test
    void a_character_outside_the_basic_plane_is_printable_and_half_of_it_is_not() {
        assertThat(Typed.isPrintable("𠮷野家")).isTrue();
        assertThat(Typed.isPrintable("\ud842")).isFalse();
    }

    @Test
    void what_was_kept_apart_by_nothing_visible_is_composed() {
        assertThat(Typed.line("Le\u200b\u0301a")).isEqualTo("Léa");
    }

    @Property
    void to_read_twice_is_to_read_once(@ForAll String typed) {
        assertThat(Typed.line(Typed.line(typed))).isEqualTo(Typed.line(typed));
        assertThat(Typed.code(Typed.code(typed))).isEqualTo(Typed.code(typed));
    }

    /** Composing a hundred thousand marks would take half a minute of a core, for anybody who asks. */
    @Test
    void no_more_is_read_than_any_value_may_hold() {
        String marks = "a" + "\u0301".repeat(50_000) + "\u0316".repeat(50_000);
        assertThat(Typed.line(marks)).hasSizeLessThanOrEqualTo(1000);
        assertThat(Typed.code(marks)).hasSizeLessThanOrEqualTo(1000);
    }
}
