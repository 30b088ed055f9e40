package fr.espacebailleur.account;

import fr.espacebailleur.shared.Refusal;

/** One e-mail address, one account: this one belongs to another. */
public class EmailTaken extends Refusal {

    public EmailTaken() {
        super("mail.pris");
    }
}
