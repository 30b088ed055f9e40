package fr.espacebailleur.organisation;

import fr.espacebailleur.shared.Refusal;

/** It is not the key of this organisation that is in force, whatever else it may be. */
public class UnknownKey extends Refusal {
    private static final long serialVersionUID = 1L;

    public UnknownKey() {
        super("succession.cle-inconnue");
    }
}
