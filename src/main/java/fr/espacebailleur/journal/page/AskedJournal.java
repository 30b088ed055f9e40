package fr.espacebailleur.journal.page;

import fr.espacebailleur.journal.JournalQuestion;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.PageAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a journal answers to the question in the address, a page of it at a time, the newest first.
 *
 * @param <R> a line as it is shown
 */
public abstract class AskedJournal<R> {

    private static final int LINES = 50;

    private JournalQuestion question;
    private Optional<Long> last;
    private boolean more;
    private List<R> rows = List.of();

    /** On the way in. */
    public void load() {
        question = JournalQuestion.of(name -> PageAddress.parameter(name).orElse(null));
        last = PageAddress.parameter("avant").flatMap(PageAddress::id);
        Form form = new Form();
        Optional<Instant> from = form.read("du", question::readFrom);
        Optional<Instant> before = form.read("au", question::readBefore);
        // One line more than is shown tells whether there are more.
        List<R> found = answer(form, from, before, LINES + 1);
        more = found.size() > LINES;
        rows = found.subList(0, Math.min(LINES, found.size()));
    }

    /** @return nothing where the form refused something */
    protected abstract List<R> answer(Form form, Optional<Instant> from, Optional<Instant> before, int atMost);

    protected abstract long id(R row);

    /** The last line that was read; empty on the first page. */
    protected Optional<Long> last() {
        return last;
    }

    public JournalQuestion getQuestion() {
        return question;
    }

    public List<R> getRows() {
        return rows;
    }

    /** The question of this page, as the end of an address. */
    public String getQuery() {
        return question.query();
    }

    /** Where this page is not the first one. */
    public boolean isContinued() {
        return last.isPresent();
    }

    public boolean isMore() {
        return more;
    }

    /** The end of the address of the next page. */
    public String getOlder() {
        return getQuery() + (getQuery().isEmpty() ? "" : "&") + "avant=" + id(rows.get(rows.size() - 1));
    }
}
