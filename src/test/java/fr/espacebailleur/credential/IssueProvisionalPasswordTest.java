package fr.espacebailleur.credential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.credential.IssueProvisionalPassword.Issued;
import fr.espacebailleur.shared.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IssueProvisionalPasswordTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:15:00Z");

    private final PasswordHashing hashing = new PasswordHashing(64, 1, 0.5, 20);
    private final List<String> committed = new ArrayList<>();
    private boolean holderHasHisOwn;

    private final IssueProvisionalPassword issue = new IssueProvisionalPassword(
            hashing,
            new SupersedePassword() {
                @Override
                boolean with(
                        long accountId,
                        Optional<EmailAddress> recipient,
                        String hash,
                        Instant validUntil,
                        Instant asked) {
                    committed.add(hash);
                    return !holderHasHisOwn;
                }
            },
            new Random(1),
            Clock.fixed(NOW, ZoneOffset.UTC),
            Duration.ofHours(24),
            Duration.ofDays(21),
            Duration.ofDays(30));

    @Test
    void a_letter_is_valid_longer_than_a_mail_and_a_letter_abroad_longer_still() {
        assertThat(issue.byEmail(1, new EmailAddress("jeanne@exemple.fr"), NOW))
                .map(Issued::validUntil)
                .contains(NOW.plus(Duration.ofHours(24)));
        assertThat(issue.byLetter(1, NOW, false)).map(Issued::validUntil).contains(NOW.plus(Duration.ofDays(21)));
        assertThat(issue.byLetter(1, NOW, true)).map(Issued::validUntil).contains(NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void the_hash_of_what_is_returned_was_committed_before() {
        Issued issued = issue.byLetter(1, NOW, false).orElseThrow();

        assertThat(hashing.matches(committed.get(0), issued.password().value())).isTrue();
    }

    @Test
    void nothing_is_issued_to_a_holder_with_his_own_password() {
        holderHasHisOwn = true;

        assertThat(issue.byLetter(1, NOW, false)).isEmpty();
    }
}
