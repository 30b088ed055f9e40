package fr.espacebailleur.organisation;

import java.util.List;

/** Users of an organisation are to be confirmed, in the transaction that is going on; by these. */
public record ReviewDue(List<Long> administratorIds) {
    public ReviewDue {
        administratorIds = List.copyOf(administratorIds);
    }
}
