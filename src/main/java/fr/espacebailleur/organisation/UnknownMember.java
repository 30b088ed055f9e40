package fr.espacebailleur.organisation;

import fr.espacebailleur.shared.Refusal;

/** There is no such member in the asker's organisation: another organisation's is as one that does not exist. */
public class UnknownMember extends Refusal {
    private static final long serialVersionUID = 1L;

    UnknownMember() {
        super("utilisateur.inconnu");
    }
}
