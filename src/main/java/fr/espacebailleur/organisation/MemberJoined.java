package fr.espacebailleur.organisation;

import java.util.List;

/**
 * Somebody came with credentials from the Caf to an organisation that has its founder, in the transaction that is going on.
 *
 * @param administratorIds who is to know: none of them invited him
 */
public record MemberJoined(long accountId, List<Long> administratorIds) {
    public MemberJoined {
        administratorIds = List.copyOf(administratorIds);
    }
}
