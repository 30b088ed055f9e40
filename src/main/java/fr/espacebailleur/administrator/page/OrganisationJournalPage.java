package fr.espacebailleur.administrator.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.JournalQuestion;
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

/** « Journal de votre organisme »: who did what to whom, when and from where; the newest first. */
@Named
@RequestScoped
public class OrganisationJournalPage {

    private static final int LINES = 50;

    @Inject
    private OrganisationJournal journal;

    private JournalQuestion question;
    private boolean continued;
    private boolean more;
    private List<OrganisationJournalRow> rows = List.of();

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
        if (!form.isRefused()) {
            // One line more than is shown tells whether there are more.
            List<OrganisationJournalRow> found = journal.read(journal.sought(question, from, before), last, LINES + 1);
            more = found.size() > LINES;
            rows = found.subList(0, Math.min(LINES, found.size()));
        }
    }

    /** Those that there can be in an organisation, by their labels. */
    public List<Act> getActs() {
        return Arrays.stream(Act.values())
                .filter(Act::isOnAccount)
                .sorted(Comparator.comparing(Act::label))
                .toList();
    }

    public List<String> getNames() {
        return journal.names();
    }

    /** The organisation's accounts, by their holders' names. */
    public List<AccountCard> getAccounts() {
        return journal.accounts().values().stream()
                .sorted(Comparator.comparing(AccountCard::holderName).thenComparing(AccountCard::id))
                .toList();
    }

    public JournalQuestion getQuestion() {
        return question;
    }

    public List<OrganisationJournalRow> getRows() {
        return rows;
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
                + rows.get(rows.size() - 1).id();
    }
}
