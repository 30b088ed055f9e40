package fr.espacebailleur.administrator.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.page.AskedJournal;
import fr.espacebailleur.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** « Journal de votre organisme »: who did what to whom, when and from where; the newest first. */
@Named
@RequestScoped
public class OrganisationJournalPage extends AskedJournal<OrganisationJournalRow> {

    @Inject
    private OrganisationJournal journal;

    @Override
    protected List<OrganisationJournalRow> answer(
            Form form, Optional<Instant> from, Optional<Instant> before, int atMost) {
        return form.isRefused() ? List.of() : journal.read(journal.sought(getQuestion(), from, before), last(), atMost);
    }

    @Override
    protected long id(OrganisationJournalRow row) {
        return row.id();
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
}
