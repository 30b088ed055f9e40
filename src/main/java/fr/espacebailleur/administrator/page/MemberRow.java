package fr.espacebailleur.administrator.page;

import fr.espacebailleur.organisation.MemberCard;
import java.time.Instant;
import java.util.Optional;

/**
 * A user as the list shows him.
 *
 * @param email empty where none is known
 * @param lastSignIn as it is shown; empty where he never signed in
 * @param lastSignInAt the same to sort by
 * @param confirmedAt when an administrator last confirmed him, as it is shown
 * @param toConfirm whether one is asked to confirm him
 * @param longInvited whether he was invited long ago and never completed his first connection
 */
public record MemberRow(
        String userNumber,
        String name,
        String email,
        String jobTitle,
        boolean administrator,
        MemberCard.State state,
        String lastSignIn,
        Optional<Instant> lastSignInAt,
        String confirmedAt,
        boolean toConfirm,
        boolean longInvited) {}
