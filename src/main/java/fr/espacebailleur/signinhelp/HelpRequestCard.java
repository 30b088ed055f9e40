package fr.espacebailleur.signinhelp;

import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.UserNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an agent may know of a request for help.
 *
 * @param answers each question with its answer, in order
 * @param userNumber as it was typed, whether or not it is anybody's; empty when he did not have it
 * @param department of which Caf he was told the contact; empty otherwise
 */
public record HelpRequestCard(
        HelpReference reference,
        Instant askedAt,
        List<String> answers,
        Optional<UserNumber> userNumber,
        Optional<Department> department,
        Outcome outcome) {}
