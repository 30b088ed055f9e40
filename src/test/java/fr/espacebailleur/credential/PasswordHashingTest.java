package fr.espacebailleur.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {
    private static final PasswordHashing HASHING = new PasswordHashing(12_288, 3, 0.5, 20);
    private static final PasswordHashing LIGHT = new PasswordHashing(64, 1, 0.5, 20);

    private static final String PASSWORD = "quatre mots sans façon";
    private static final String HASH = HASHING.hash(PASSWORD);

    @Test
    void a_hash_is_a_standard_argon2id_string_with_the_parameters() {
        assertThat(HASH).matches("\\$argon2id\\$v=19\\$m=12288,t=3,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(LIGHT.hash(PASSWORD)).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
    }

    @Test
    void the_right_password_matches_and_no_other_does() {
        assertThat(HASHING.matches(HASH, PASSWORD)).isTrue();
        for (String wrong :
                List.of("", " ", PASSWORD + " ", "Quatre mots sans façon", "quatre mots sans facon", PASSWORD + "\0")) {
            assertThat(HASHING.matches(HASH, wrong)).as(wrong).isFalse();
        }
        assertThat(HASHING.matches(HASH, null)).isFalse();
    }

    @Test
    void the_same_password_is_hashed_to_something_else_each_time() {
        assertThat(LIGHT.hash(PASSWORD)).isNotEqualTo(LIGHT.hash(PASSWORD));
    }

    @Test
    void an_accent_may_be_typed_in_one_way_or_the_other() {
        assertThat(HASHING.matches(HASH, Normalizer.normalize(PASSWORD, Normalizer.Form.NFD)))
                .isTrue();
    }

    @Test
    void a_hash_made_elsewhere_and_with_other_parameters_still_matches() {
        String fromTheReferenceImplementation =
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(HASHING.matches(fromTheReferenceImplementation, "password")).isTrue();
        assertThat(HASHING.matches(fromTheReferenceImplementation, "Password")).isFalse();
    }

    @Test
    void a_hash_is_outdated_when_made_with_other_parameters() {
        assertThat(HASHING.isOutdated(HASH)).isFalse();
        assertThat(new PasswordHashing(12_288, 4, 0.5, 20).isOutdated(HASH)).isTrue();
        assertThat(new PasswordHashing(19_456, 3, 0.5, 20).isOutdated(HASH)).isTrue();
        assertThat(new PasswordHashing(1228, 3, 0.5, 20).isOutdated(HASH)).isTrue();
    }

    @Test
    void what_is_not_a_hash_matches_nothing_and_is_outdated() {
        for (String broken :
                List.of("", "$argon2id$", HASH.substring(0, HASH.length() - 1), HASH + "A", "x".repeat(500))) {
            assertThat(HASHING.matches(broken, PASSWORD)).as(broken).isFalse();
        }
        assertThat(HASHING.isOutdated("$argon2i$v=19$m=12288,t=3,p=1$AAAA$AAAA"))
                .isTrue();
    }

    @Test
    void a_password_longer_than_any_accepted_one_is_not_hashed_and_never_matches() {
        String tooLong = "é".repeat(PasswordPolicy.MAX_LENGTH + 1);
        assertThat(LIGHT.matches(LIGHT.hash(tooLong), tooLong)).isFalse();
        String longest = "𠮷".repeat(PasswordPolicy.MAX_LENGTH);
        assertThat(LIGHT.matches(LIGHT.hash(longest), longest)).isTrue();
    }

    @Test
    void nobody_has_any_password() {
        for (String typed : List.of("", PASSWORD, "x".repeat(1000))) {
            assertThat(HASHING.matchesNobody(typed)).isFalse();
        }
        assertThat(HASHING.matchesNobody(null)).isFalse();
    }

    @Test
    void many_at_the_same_time_all_get_their_answer() {
        assertThat(IntStream.range(0, 200).parallel().filter(i -> {
                    String password = PASSWORD + i;
                    String hash = LIGHT.hash(password);
                    return LIGHT.matches(hash, password) && !LIGHT.matches(hash, PASSWORD);
                }))
                .hasSize(200);
    }

    @Test
    void parameters_out_of_range_are_named() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new PasswordHashing(1, 3, 0.5, 20))
                .withMessageContaining("portal.password.memory-kib (1)");
    }
}
