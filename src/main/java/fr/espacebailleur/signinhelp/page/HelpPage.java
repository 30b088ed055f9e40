package fr.espacebailleur.signinhelp.page;

import fr.espacebailleur.signinhelp.Answer;
import fr.espacebailleur.signinhelp.Answers;
import fr.espacebailleur.signinhelp.Question;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.flow.Flow;
import jakarta.faces.flow.FlowHandler;
import jakarta.faces.lifecycle.ClientWindow;
import jakarta.faces.render.ResponseStateManager;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    /** The way out of the flow. */
    static final String ASKED = "demandee";

    static final String PARAMETER = "reponses";

    /** What can be answered, and with which answers one goes on then. */
    public record Choice(String label, String answers) {}

    private final Answers answers = Answers.read(FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .get(PARAMETER));

    /**
     * On each page, before anything else: whoever comes by a typed address, a bookmark or another window goes on with the
     * question that is due; without a session he begins by pressing the button.
     */
    public void guard() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext context = faces.getExternalContext();
        if (context.getClientWindow() == null) {
            redirect(faces, "/" + SignInHelpFlow.ID + query(answers));
        } else if (!faces.getViewRoot().getViewId().endsWith("/" + page(answers) + ".xhtml")) {
            redirect(faces, address());
        } else {
            enter(faces);
        }
    }

    /** Nothing is kept in the flow, so that each page may be the first. */
    private static void enter(FacesContext faces) {
        FlowHandler flows = faces.getApplication().getFlowHandler();
        Flow current = flows.getCurrentFlow(faces);
        if (current == null || !current.getId().equals(SignInHelpFlow.ID)) {
            Flow own = flows.getFlow(faces, "", SignInHelpFlow.ID);
            flows.transition(faces, current, own, null, faces.getViewRoot().getViewId());
        }
    }

    /** To the question that is due, where a form of another one was sent. */
    String goOn() {
        try {
            redirect(FacesContext.getCurrentInstance(), address());
            return null;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void redirect(FacesContext faces, String address) throws IOException {
        ExternalContext context = faces.getExternalContext();
        context.redirect(context.getRequestContextPath() + address);
        faces.responseComplete();
    }

    /** Of the page of the question that is due. */
    String address() {
        return address(answers);
    }

    private static String address(Answers answers) {
        return "/" + SignInHelpFlow.ID + "/" + page(answers) + query(answers);
    }

    private static String query(Answers answers) {
        return answers.given().isEmpty() ? "" : "?" + PARAMETER + "=" + answers.written();
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

    /** Where one goes on with these answers, in the same window. */
    public String address(String written) {
        ClientWindow window =
                FacesContext.getCurrentInstance().getExternalContext().getClientWindow();
        String address = address(Answers.read(written));
        return window == null
                ? address
                : address + (address.contains("?") ? "&" : "?") + ResponseStateManager.CLIENT_WINDOW_URL_PARAM + "="
                        + URLEncoder.encode(window.getId(), StandardCharsets.UTF_8);
    }

    /** One question back; before the first one is the page where one begins. */
    public String getAddressBefore() {
        return isFirst()
                ? "/" + SignInHelpFlow.ID
                : address(answers.withoutLast().written());
    }

    /** Whether nothing was answered yet. */
    public boolean isFirst() {
        return answers.given().isEmpty();
    }
}
