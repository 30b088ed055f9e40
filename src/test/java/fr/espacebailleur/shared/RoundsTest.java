package fr.espacebailleur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final Logger logger = Logger.getLogger(Rounds.class.getName());
    private final List<String> told = new ArrayList<>();
    private final List<Throwable> troubles = new ArrayList<>();
    private int done;

    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final Rounds rounds = new Rounds();

    @BeforeEach
    void listen() {
        logger.addHandler(listener);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(listener);
        logger.setUseParentHandlers(true);
    }

    @Test
    void whatever_goes_wrong_the_next_round_comes() {
        troubles.addAll(List.of(new IllegalStateException(), new java.io.IOException(), new OutOfMemoryError()));
        rounds(5);
        assertThat(done).isEqualTo(2);
    }

    @Test
    void a_trouble_is_told_once_as_long_as_it_lasts_and_again_when_it_comes_back() {
        for (int round = 0; round < 100; round++) {
            troubles.add(new IllegalStateException());
        }
        rounds(101);
        assertThat(told).containsExactly("letters stay due; it is tried again until it succeeds");
        troubles.add(new IllegalStateException());
        rounds(1);
        assertThat(told).hasSize(2);
    }

    private void rounds(int many) {
        for (int round = 0; round < many; round++) {
            rounds.next("letters stay due", this::round);
        }
    }

    private void round() throws Exception {
        if (!troubles.isEmpty()) {
            throwIt(troubles.remove(0));
        }
        done++;
    }

    private static void throwIt(Throwable trouble) throws Exception {
        if (trouble instanceof Error error) {
            throw error;
        }
        throw (Exception) trouble;
    }
}
