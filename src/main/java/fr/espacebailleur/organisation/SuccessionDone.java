package fr.espacebailleur.organisation;

import java.util.List;

/**
 * Somebody became administrator with the key from the letter, in the transaction that is going on.
 *
 * @param othersIds the administrators beside him
 */
public record SuccessionDone(long accountId, List<Long> othersIds) {
    public SuccessionDone {
        othersIds = List.copyOf(othersIds);
    }
}
