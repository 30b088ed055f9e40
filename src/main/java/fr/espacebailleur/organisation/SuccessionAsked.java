package fr.espacebailleur.organisation;

import java.util.List;

/** Somebody asks to administer his organisation, in the transaction that is going on; these may answer. */
public record SuccessionAsked(long accountId, List<Long> administratorIds) {
    public SuccessionAsked {
        administratorIds = List.copyOf(administratorIds);
    }
}
