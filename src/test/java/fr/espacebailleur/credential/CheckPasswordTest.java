package fr.espacebailleur.credential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.credential.CheckPassword.Attempt;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is worked for a try that comes too early. */
class CheckPasswordTest {

    private static final Comparison RIGHT = new Comparison("hash", "typed", Optional.empty(), 0, Optional.empty());

    private final AtomicInteger hashed = new AtomicInteger();
    private final CheckPassword check = new CheckPassword(
            new TooEarly(),
            new NobodyToTell(),
            new CountedHashing(),
            new ShareTurns(1, 4),
            null, // nobody comes so far
            nobodyListens(),
            Clock.systemUTC());

    @Test
    void a_strangers_costs_as_much_as_any_other() {
        assertThat(check.compare(tooEarly(Tried.SIGN_IN, Optional.empty()))).isEmpty();
        assertThat(hashed).hasValue(1);
    }

    @Test
    void nothing_for_a_browser_that_entered_the_account_before() {
        assertThat(check.compare(tooEarly(Tried.KNOWN_BROWSER, Optional.of("its name"))))
                .isEmpty();
        assertThat(hashed).hasValue(0);
    }

    @Test
    void nothing_for_whoever_is_signed_in() {
        assertThat(check.again(1, "typed")).isFalse();
        assertThat(hashed).hasValue(0);
    }

    private static Attempt tooEarly(Tried tried, Optional<String> knownBrowser) {
        Claim claim = new Claim("K7MP4XQ2RC", Optional.of(1L), knownBrowser);
        return new Attempt(claim, "typed", Optional.of(RIGHT), List.of(new Failures.Key(tried, "subject")), false);
    }

    private static final class TooEarly extends Attempts {

        @Override
        Attempt beginAgain(long accountId, String typed) {
            return tooEarly(Tried.KNOWN_BROWSER, Optional.of(""));
        }
    }

    private static final class NobodyToTell extends NoticeAttempts {

        @Override
        void failure(String typed) {
            // See its name.
        }
    }

    private final class CountedHashing extends PasswordHashing {

        @Override
        void refuseOverload() {
            // Nobody else is here.
        }

        @Override
        boolean matches(String hash, String password) {
            hashed.incrementAndGet();
            return true;
        }

        @Override
        boolean matchesNobody(String password) {
            hashed.incrementAndGet();
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private static Event<TryHeldBack> nobodyListens() {
        return (Event<TryHeldBack>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (event, method, arguments) -> null);
    }
}
