package fr.espacebailleur.credential;

import fr.espacebailleur.shared.Refusal;

/** Whoever wants to change the password did not type the one in force, or typed wrong ones too often. */
public class CurrentPasswordWrong extends Refusal {

    CurrentPasswordWrong() {
        super("mot-de-passe.actuel");
    }
}
