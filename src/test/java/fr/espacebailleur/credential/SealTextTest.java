package fr.espacebailleur.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SealTextTest {

    private final SealText ours = new SealText(keyOf((byte) 1));
    private final String sealed = ours.seal("essai", "texte scellé");

    @Property(tries = 100)
    void whatever_was_sealed_is_known_again(@ForAll String text) {
        String valid = text.replaceAll("[\\ud800-\\udfff]", "");
        assertThat(new SealText(keyOf((byte) 1)).open("essai", ours.seal("essai", valid)))
                .contains(valid);
        assertThat(ours.seal("essai", valid)).matches("[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]+");
    }

    @Test
    void nobody_else_seals_it_nor_is_it_something_for_another_purpose() {
        assertThat(new SealText(keyOf((byte) 2)).open("essai", sealed)).isEmpty();
        assertThat(ours.open("autre essai", sealed)).isEmpty();
    }

    @Test
    void what_is_forged_cut_or_endless_is_nothing() {
        int dot = sealed.indexOf('.');
        for (String forged : List.of(
                "",
                ".",
                "x",
                sealed.substring(0, dot),
                sealed.substring(0, dot + 1),
                sealed.substring(dot),
                sealed.substring(0, sealed.length() - 2),
                "AAAA" + sealed,
                sealed + "AAAA",
                sealed.replace('.', '-'),
                sealed + "." + sealed,
                "é" + sealed,
                "\u0000" + sealed,
                "x".repeat(10_000),
                "A".repeat(10_000) + "." + "A".repeat(43))) {
            assertThat(ours.open("essai", forged)).as(forged).isEmpty();
        }
        assertThat(ours.open("essai", null)).isEmpty();
        assertThat(ours.open("essai", sealed)).contains("texte scellé");
    }

    private static KeepSealKey keyOf(byte first) {
        return new KeepSealKey() {
            @Override
            Optional<byte[]> find() {
                return Optional.of(new byte[] {first});
            }
        };
    }
}
