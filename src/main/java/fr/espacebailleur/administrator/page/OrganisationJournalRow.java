package fr.espacebailleur.administrator.page;

import fr.espacebailleur.shared.ParisTime;
import java.time.Instant;

/**
 * A line of the organisation's journal.
 *
 * @param act as it is shown
 * @param actor empty for an agent or a machine of the Caf
 * @param userNumber to whom
 * @param member whether he belongs to the organisation now
 * @param closed whether that account was closed since
 * @param origin from where in the network; may be empty
 */
public record OrganisationJournalRow(
        long id,
        Instant happenedAt,
        String act,
        String actor,
        String userNumber,
        String holder,
        boolean member,
        boolean closed,
        String detail,
        String origin) {

    public String getWhen() {
        return ParisTime.brief(happenedAt);
    }
}
