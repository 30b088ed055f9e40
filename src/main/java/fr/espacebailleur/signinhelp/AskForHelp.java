package fr.espacebailleur.signinhelp;

import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Somebody is stuck. What he typed is put down and looked at later: whether the numbers are anybody's makes no difference
 * to whoever asks, not even in time.
 */
@ApplicationScoped
@Transactional
public class AskForHelp {

    private final HelpRequests requests;
    private final RandomGenerator chance;
    private final Clock clock;

    @Inject
    AskForHelp(HelpRequests requests, RandomGenerator chance, Clock clock) {
        this.requests = requests;
        this.chance = chance;
        this.clock = clock;
    }

    protected AskForHelp() {
        this(null, null, null);
    }

    /**
     * With what only the landlord's papers hold.
     *
     * @param answers those that lead to {@link Question#NUMBERS}
     */
    public HelpReference with(Answers answers, UserNumber userNumber, CafReference proof) {
        require(answers, Question.NUMBERS);
        HelpReference reference = free();
        requests.add(new HelpRequest(reference, answers, userNumber, proof, clock.instant()));
        return reference;
    }

    /**
     * From the Caf of this département.
     *
     * @param answers those that lead to {@link Question#CAF}
     */
    public HelpReference of(Department department, Answers answers, Optional<UserNumber> userNumber) {
        require(answers, Question.CAF);
        HelpReference reference = free();
        requests.add(new HelpRequest(reference, answers, department, userNumber, clock.instant()));
        return reference;
    }

    private static void require(Answers answers, Question end) {
        if (answers.due() != end) {
            throw new IllegalArgumentException("a question is due: " + answers.due());
        }
    }

    private HelpReference free() {
        HelpReference drawn = HelpReference.draw(chance);
        while (requests.by(drawn).isPresent()) {
            drawn = HelpReference.draw(chance);
        }
        return drawn;
    }
}
