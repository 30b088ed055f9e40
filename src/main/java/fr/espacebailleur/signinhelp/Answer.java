package fr.espacebailleur.signinhelp;

import fr.espacebailleur.shared.Words;
import java.util.List;

/** What can be answered to a question, and where it leads: never back, so that each way has an end. */
public enum Answer {
    LOGIN_NAME_UNKNOWN("identifiant-inconnu", Question.SITUATION, Question.MAIL),
    NOTHING_CAME("rien-recu", Question.SITUATION, Question.WAITED),
    LOST("perdus", Question.SITUATION, Question.MAIL),
    EXPIRED("expires", Question.SITUATION, Question.MAIL),
    ERROR_MESSAGE("message-d-erreur", Question.SITUATION, Question.MESSAGE),
    MAIL_CHANGED("mail-change", Question.SITUATION, Question.ABLE_TO_SIGN_IN),
    ADMINISTRATOR_LEFT("administrateur-parti", Question.SITUATION, Question.OTHER_ADMINISTRATOR),
    SOMEBODY_ELSE("autre-personne", Question.SITUATION, Question.FIRST_PERSON),

    STILL_NOTHING("toujours-rien", Question.WAITED, Question.MAIL),
    MOVED("demenagement", Question.WAITED, Question.CAF),

    MAIL_READ("mail-lu", Question.MAIL, Question.NUMBERS),
    MAIL_LOST("mail-perdu", Question.MAIL, Question.NUMBERS),
    MAIL_UNKNOWN("mail-inconnu", Question.MAIL, Question.NUMBERS),

    REFUSED("refuse", Question.MESSAGE, Question.EXPLANATION),
    USER_NUMBER_TYPED("numero-ou-siret", Question.MESSAGE, Question.EXPLANATION),
    MAIL_TYPED("adresse-mail", Question.MESSAGE, Question.EXPLANATION),
    SLIP("faute-de-frappe", Question.MESSAGE, Question.EXPLANATION),
    NOT_VALID_ANY_MORE("plus-valable", Question.MESSAGE, Question.EXPLANATION),
    TOO_MANY_TRIES("trop-d-essais", Question.MESSAGE, Question.EXPLANATION),
    SUSPENDED("suspendu", Question.MESSAGE, Question.ADVICE),
    MAIL_TAKEN("mail-pris", Question.MESSAGE, Question.ADVICE),
    PAGE_TOO_OLD("page-trop-ancienne", Question.MESSAGE, Question.ADVICE),
    OTHER_MESSAGE("autre-message", Question.MESSAGE, Question.CAF),

    STILL_STUCK("toujours-bloque", Question.EXPLANATION, Question.MAIL),

    CAN_SIGN_IN("je-peux", Question.ABLE_TO_SIGN_IN, Question.ADVICE),
    CANNOT_SIGN_IN("je-ne-peux-pas", Question.ABLE_TO_SIGN_IN, Question.NUMBERS),

    ANOTHER_ADMINISTRATOR("un-autre", Question.OTHER_ADMINISTRATOR, Question.ADVICE),
    NO_OTHER_ADMINISTRATOR("aucun-autre", Question.OTHER_ADMINISTRATOR, Question.CAF),

    COLLEAGUE("collegue", Question.FIRST_PERSON, Question.ADVICE),
    STRANGER("inconnu", Question.FIRST_PERSON, Question.CAF),

    TO_THE_CAF("demander-a-la-caf", Question.ADVICE, Question.CAF),
    WITHOUT_NUMBERS("sans-numeros", Question.NUMBERS, Question.CAF);

    private static final Words WORDS = new Words("aide");

    private final String word;
    private final Question question;
    private final Question next;

    Answer(String word, Question question, Question next) {
        this.word = word;
        this.question = question;
        this.next = next;
    }

    /** In addresses; nothing personal. */
    public String word() {
        return word;
    }

    Question question() {
        return question;
    }

    Question next() {
        return next;
    }

    /** As the page offers it. */
    public String label() {
        return WORDS.of("reponse." + word);
    }

    /** What whoever answers so should know before the next question; may be empty. */
    public List<String> consequences() {
        return WORDS.lines("reponse." + word + ".suite");
    }
}
