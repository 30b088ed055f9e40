package fr.espacebailleur.organisation;

import fr.espacebailleur.shared.Refusal;

/** Whoever asks administers no organisation (any more): he is told what that means. */
public class NotAdministrator extends Refusal {
    private static final long serialVersionUID = 1L;

    NotAdministrator() {
        super("administrateur.plus");
    }
}
