package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Entry;
import fr.espacebailleur.journal.ReadJournal;
import fr.espacebailleur.journal.Sought;
import fr.espacebailleur.journal.page.AskedJournal;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** « Journal »: who did what, to whom, when and why; the newest first. */
@Named
@RequestScoped
public class JournalPage extends AskedJournal<JournalRow> {

    @Inject
    private ReadJournal readJournal;

    @Inject
    private DescribeAccount describe;

    @Override
    protected List<JournalRow> answer(Form form, Optional<Instant> from, Optional<Instant> before, int atMost) {
        Optional<Long> account = form.read("compte", () -> JournalRow.account(getQuestion(), describe));
        if (form.isRefused()) {
            return List.of();
        }
        Sought sought = new Sought(getQuestion().readAct(), getQuestion().actor(), from, before, account);
        List<Entry> entries = last().map(id -> readJournal.olderThan(id, sought, atMost))
                .orElseGet(() -> readJournal.newest(sought, atMost));
        return JournalRow.of(entries, describe);
    }

    @Override
    protected long id(JournalRow row) {
        return row.entry().id();
    }

    /** By their labels. */
    public List<Act> getActs() {
        return Arrays.stream(Act.values())
                .sorted(Comparator.comparing(Act::label))
                .toList();
    }

    public String brief(Instant instant) {
        return ParisTime.brief(instant);
    }
}
