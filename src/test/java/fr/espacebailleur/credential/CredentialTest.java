package fr.espacebailleur.credential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.shared.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CredentialTest {
    private static final String PROVISIONAL = " k7mp-4xq2 rctt–9wfd ";
    private static final Instant NOW = Instant.parse("2026-07-01T08:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofHours(24));

    private static final EmailAddress ADDRESS = new EmailAddress("jeanne@exemple.fr");

    private final Credential credential = new Credential(1, "hash", TOMORROW, NOW);

    @Test
    void a_provisional_password_expires_at_its_instant() {
        assertThat(credential.isProvisional()).isTrue();
        assertThat(credential.isExpired(TOMORROW.minusMillis(1))).isFalse();
        assertThat(credential.isExpired(TOMORROW)).isTrue();
    }

    @Test
    void the_next_provisional_password_supersedes_the_one_before() {
        int before = credential.credentialsVersion();
        assertThat(credential.issue("another", TOMORROW.plusSeconds(1), NOW)).isTrue();
        assertThat(credential.hash()).isEqualTo("another");
        assertThat(credential.credentialsVersion()).isEqualTo(before + 1);
        assertThat(credential.isExpired(TOMORROW)).isFalse();
    }

    @Test
    void a_message_that_was_asked_for_earlier_supersedes_no_later_one() {
        assertThat(credential.issue("later", TOMORROW, NOW.plusSeconds(2))).isTrue();
        int version = credential.credentialsVersion();
        assertThat(credential.issue("earlier", TOMORROW, NOW.plusSeconds(1))).isFalse();
        assertThat(credential.hash()).isEqualTo("later");
        assertThat(credential.credentialsVersion()).isEqualTo(version);
        assertThat(credential.issue("the later one's next attempt", TOMORROW, NOW.plusSeconds(2)))
                .isTrue();
    }

    @Test
    void the_holders_own_password_gives_way_only_to_what_was_asked_for_after_he_chose_it() {
        credential.personalise("own", NOW.plusSeconds(1));
        for (Instant notAfter : List.of(NOW, NOW.plusSeconds(1))) {
            assertThat(credential.issue("provisional", TOMORROW, notAfter)).isFalse();
        }
        assertThat(credential.hash()).isEqualTo("own");
        assertThat(credential.issue("provisional", TOMORROW, NOW.plusSeconds(2)))
                .isTrue();
        assertThat(credential.isProvisional()).isTrue();
        assertThat(credential.hash()).isEqualTo("provisional");
        assertThat(credential.isExpired(TOMORROW)).isTrue();
    }

    @Test
    void the_holders_own_password_does_not_expire_and_ends_the_sessions_before() {
        int before = credential.credentialsVersion();
        credential.personalise("own", NOW);
        assertThat(credential.hash()).isEqualTo("own");
        assertThat(credential.isProvisional()).isFalse();
        assertThat(credential.isExpired(Instant.MAX)).isFalse();
        assertThat(credential.credentialsVersion()).isGreaterThan(before);
    }

    @Test
    void hashing_anew_ends_no_session() {
        int before = credential.credentialsVersion();
        credential.rehash("today");
        assertThat(credential.hash()).isEqualTo("today");
        assertThat(credential.credentialsVersion()).isEqualTo(before);
    }

    @Test
    void a_right_password_enters_though_another_sign_in_hashed_it_anew_meanwhile() {
        Comparison compared = credential.compare(PROVISIONAL);
        credential.rehash("today");
        assertThat(credential.enteredWith(compared.hash(), compared.version())).isTrue();
        credential.personalise("own", NOW);
        assertThat(credential.enteredWith(compared.hash(), compared.version())).isFalse();
    }

    @Test
    void a_provisional_password_may_be_written_in_any_way_and_ones_own_in_one_way_only() {
        assertThat(credential.asHashed(" k7mp-4xq2 rctt–9wfd ")).isEqualTo("K7MP4XQ2RCTT9WFD");
        credential.personalise("own", NOW);
        assertThat(credential.asHashed(" k7mp-4xq2 rctt–9wfd ")).isEqualTo(" k7mp-4xq2 rctt–9wfd ");
    }

    @Test
    void what_is_mailed_to_whoever_forgot_his_password_changes_nothing_until_it_is_used() {
        credential.personalise("own", NOW);
        int before = credential.credentialsVersion();
        assertThat(credential.recover("pending", TOMORROW, NOW.plusSeconds(1), NOW))
                .isTrue();
        assertThat(compared("quatre girafes montent")).isEqualTo("own");
        assertThat(compared(PROVISIONAL)).isEqualTo("pending");
        assertThat(credential.enteredWith("own", Optional.empty())).isTrue();
        assertThat(credential.credentialsVersion()).isEqualTo(before);
        assertThat(credential.isProvisional()).isFalse();

        assertThat(credential.enteredWith("pending", Optional.empty())).isTrue();
        assertThat(credential.isProvisional()).isTrue();
        assertThat(credential.credentialsVersion()).isEqualTo(before + 1);
        assertThat(credential.isExpired(TOMORROW)).isTrue();
        assertThat(credential.enteredWith("own", Optional.empty())).isFalse();
        assertThat(credential.enteredWith("pending", Optional.empty())).isTrue();
        assertThat(credential.credentialsVersion()).isEqualTo(before + 1);
    }

    @Test
    void of_those_that_he_asked_for_only_the_newest_counts_whichever_is_sent_first() {
        credential.personalise("own", NOW);
        assertThat(credential.recover("second", TOMORROW, NOW.plusSeconds(2), NOW))
                .isTrue();
        assertThat(credential.recover("first", TOMORROW, NOW.plusSeconds(1), NOW))
                .isFalse();
        assertThat(compared(PROVISIONAL)).isEqualTo("second");
        assertThat(credential.recover("the second one's next attempt", TOMORROW, NOW.plusSeconds(2), NOW))
                .isTrue();
        assertThat(credential.enteredWith("second", Optional.empty())).isFalse();
        assertThat(credential.enteredWith("the second one's next attempt", Optional.empty()))
                .isTrue();
        assertThat(credential.recover("sent once more", TOMORROW, NOW.plusSeconds(2), NOW))
                .isFalse();
        assertThat(credential.recover("third", TOMORROW.plusSeconds(1), NOW.plusSeconds(3), NOW))
                .isTrue();
        assertThat(compared(PROVISIONAL)).isEqualTo("third");
        assertThat(compared("anything")).isEqualTo("third");
    }

    @Test
    void one_that_expired_opens_nothing_and_the_holders_own_still_does() {
        credential.personalise("own", NOW);
        assertThat(credential.recover("pending", TOMORROW, NOW.plusSeconds(1), NOW))
                .isTrue();
        assertThat(credential.compare(PROVISIONAL).isExpired(TOMORROW.minusMillis(1)))
                .isFalse();
        assertThat(credential.compare(PROVISIONAL).isExpired(TOMORROW)).isTrue();
        assertThat(credential.compare("quatre girafes montent").isExpired(Instant.MAX))
                .isFalse();
        assertThat(compared("quatre girafes montent")).isEqualTo("own");
    }

    @Test
    void a_stranger_who_knows_the_address_spoils_no_provisional_password_of_the_caf() {
        assertThat(credential.recover("pending", TOMORROW, NOW.plusSeconds(1), NOW))
                .isFalse();
        assertThat(compared(PROVISIONAL)).isEqualTo(credential.hash());
        assertThat(credential.recover("pending", TOMORROW.plusSeconds(9), TOMORROW, TOMORROW))
                .isTrue();
        assertThat(compared(PROVISIONAL)).isEqualTo("pending");
    }

    @Test
    void a_new_password_and_new_credentials_of_the_caf_replace_what_was_pending() {
        credential.personalise("own", NOW);
        assertThat(credential.recover("pending", TOMORROW, NOW.plusSeconds(1), NOW))
                .isTrue();
        credential.personalise("another", NOW.plusSeconds(2));
        assertThat(credential.enteredWith("pending", Optional.empty())).isFalse();
        assertThat(credential.recover("late", TOMORROW, NOW.plusSeconds(1), NOW))
                .isFalse();
        assertThat(credential.recover("pending", TOMORROW, NOW.plusSeconds(3), NOW))
                .isTrue();
        assertThat(credential.issue("of the caf", TOMORROW, NOW.plusSeconds(4))).isTrue();
        assertThat(credential.enteredWith("pending", Optional.empty())).isFalse();
        assertThat(compared(PROVISIONAL)).isEqualTo("of the caf");
    }

    @Test
    void where_it_was_mailed_is_known_of_the_provisional_one_in_force_alone() {
        credential.isMailedTo(ADDRESS);
        assertThat(credential.issue("late", TOMORROW, NOW.minusSeconds(1))).isFalse();
        assertThat(credential.mailedTo()).contains(ADDRESS);
        assertThat(credential.issue("by letter", TOMORROW, NOW.plusSeconds(1))).isTrue();
        assertThat(credential.mailedTo()).isEmpty();

        credential.isMailedTo(ADDRESS);
        credential.personalise("own", NOW.plusSeconds(2));
        assertThat(credential.mailedTo()).isEmpty();
    }

    @Test
    void its_holder_is_told_of_others_attempts_once_in_a_while() {
        Duration aDay = Duration.ofHours(24);
        assertThat(credential.noticeAttempts(NOW, aDay)).isTrue();
        assertThat(credential.noticeAttempts(NOW, aDay)).isFalse();
        assertThat(credential.noticeAttempts(TOMORROW.minusMillis(1), aDay)).isFalse();
        assertThat(credential.noticeAttempts(TOMORROW, aDay)).isTrue();
    }

    private String compared(String typed) {
        return credential.compare(typed).hash();
    }
}
