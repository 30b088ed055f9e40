package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Entry;
import fr.espacebailleur.journal.JournalQuestion;
import fr.espacebailleur.journal.ReadJournal;
import fr.espacebailleur.journal.Sought;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** « Journal »: who did what, to whom, when and why; the newest first. */
@Named
@RequestScoped
public class JournalPage {

    static final int LINES = 50;

    @Inject
    private ReadJournal readJournal;

    @Inject
    private DescribeAccount describe;

    private JournalQuestion question;
    private boolean continued;
    private boolean more;
    private List<JournalRow> rows = List.of();

    /** On the way in. */
    public void load() {
        Map<String, String> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        question = JournalQuestion.of(parameters::get);
        Optional<Long> last = Optional.ofNullable(parameters.get("avant"))
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
        continued = last.isPresent();
        Form form = new Form();
        Optional<Instant> from = form.read("du", question::readFrom);
        Optional<Instant> before = form.read("au", question::readBefore);
        Optional<Long> account = form.read("compte", () -> JournalRow.account(question, describe));
        if (!form.isRefused()) {
            show(new Sought(question.readAct(), question.actor(), from, before, account), last);
        }
    }

    /** One line more than is shown tells whether there are more. */
    private void show(Sought sought, Optional<Long> last) {
        List<Entry> found = last.map(id -> readJournal.olderThan(id, sought, LINES + 1))
                .orElseGet(() -> readJournal.newest(sought, LINES + 1));
        more = found.size() > LINES;
        rows = JournalRow.of(found.subList(0, Math.min(LINES, found.size())), describe);
    }

    /** By their labels. */
    public List<Act> getActs() {
        return Arrays.stream(Act.values())
                .sorted(Comparator.comparing(Act::label))
                .toList();
    }

    public JournalQuestion getQuestion() {
        return question;
    }

    public List<JournalRow> getRows() {
        return rows;
    }

    public String brief(Instant instant) {
        return ParisTime.brief(instant);
    }

    /** The question of this page, as the end of an address. */
    public String getQuery() {
        return question.query();
    }

    /** Where this page is not the first one. */
    public boolean isContinued() {
        return continued;
    }

    public boolean isMore() {
        return more;
    }

    /** The end of the address of the next page. */
    public String getOlder() {
        return question.query() + (question.query().isEmpty() ? "" : "&") + "avant="
                + rows.get(rows.size() - 1).entry().id();
    }
}
