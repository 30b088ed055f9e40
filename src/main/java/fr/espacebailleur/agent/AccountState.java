package fr.espacebailleur.agent;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.shared.Words;
import java.util.Locale;

/** Where an account stands, as agents speak of it. */
public enum AccountState {
    /** Its credentials are on their way, or were never used. */
    TO_CONNECT,
    /** The first connection was begun, and stopped before its end. */
    CONNECTING,
    ACTIVE,
    SUSPENDED,
    /** For good. */
    CLOSED;

    private static final Words WORDS = new Words("agent");

    /** @param due the step of its first connection */
    public static AccountState of(AccountCard account, Step due) {
        if (account.isClosed()) {
            return CLOSED;
        }
        if (account.isSuspended()) {
            return SUSPENDED;
        }
        return switch (due) {
            case SIGN_IN -> TO_CONNECT;
            case INFORMATION, PASSWORD, USAGE_RULES, TERMS_OF_USE -> CONNECTING;
            case DONE -> ACTIVE;
        };
    }

    /** « Première connexion à faire » … */
    public String label() {
        return WORDS.of("etat." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
