package fr.espacebailleur.signinhelp.page;

import fr.espacebailleur.signinhelp.Answer;
import fr.espacebailleur.signinhelp.Answers;
import fr.espacebailleur.signinhelp.Question;
import fr.espacebailleur.web.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** What was answered so far, which question is due, and how every page gets there. */
@Named
@RequestScoped
public class HelpPage {

    static final String QUESTION = "question";
    static final String NUMBERS = "numeros";
    static final String CAF = "caf";
    static final List<String> ALL = List.of(QUESTION, NUMBERS, CAF);

    static final String PARAMETER = "reponses";

    /** What can be answered, and with which answers one goes on then. */
    public record Choice(String label, String answers) {}

    private final Answers answers =
            Answers.read(PageAddress.parameter(PARAMETER).orElse(null));

    /**
     * On each page, before anything else: whoever comes by a typed address, a bookmark or another window goes on with the
     * question that is due.
     */
    public String guard() {
        String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return page.endsWith("/" + page(answers) + ".xhtml") ? null : goOn();
    }

    /** The address of the question that is due. */
    String goOn() {
        return address(answers);
    }

    private static String address(Answers answers) {
        String query = answers.given().isEmpty() ? "" : "?" + PARAMETER + "=" + answers.written();
        return "/" + SignInHelpFlow.ID + "/" + page(answers) + query;
    }

    private static String page(Answers answers) {
        return switch (answers.due()) {
            case NUMBERS -> NUMBERS;
            case CAF -> CAF;
            default -> QUESTION;
        };
    }

    Answers answers() {
        return answers;
    }

    public String getGiven() {
        return answers.written();
    }

    public Question getQuestion() {
        return answers.due();
    }

    public int getPosition() {
        return answers.position();
    }

    public int getAtMost() {
        return answers.atMost();
    }

    /** What to know because of the last answer, then what helps with the question. */
    public List<String> getExplanations() {
        return Stream.concat(
                        answers.last().map(Answer::consequences).stream().flatMap(List::stream),
                        answers.due().hints().stream())
                .toList();
    }

    public List<Choice> getChoices() {
        return answers.due().answers().stream()
                .map(answer -> new Choice(answer.label(), answers.and(answer).written()))
                .toList();
    }

    /** Where one goes on with these answers. */
    public String address(String written) {
        return address(Answers.read(written));
    }

    /** One question back; before the first one is the page where one begins. */
    public String getAddressBefore() {
        return answers.given().isEmpty() ? "/" + SignInHelpFlow.ID : address(answers.withoutLast());
    }
}
