package fr.espacebailleur.account;

import fr.espacebailleur.shared.Refusal;
import java.util.Optional;

/** What came of asking for one account of several: either an opening or a refusal. */
public record Answer(Optional<Opening> opening, Optional<Refusal> refusal) {

    static Answer of(Opening opening) {
        return new Answer(Optional.of(opening), Optional.empty());
    }

    static Answer of(Refusal refusal) {
        return new Answer(Optional.empty(), Optional.of(refusal));
    }
}
