package fr.espacebailleur.administrator.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.FindAccounts;
import fr.espacebailleur.journal.Entry;
import fr.espacebailleur.journal.JournalQuestion;
import fr.espacebailleur.journal.ReadJournal;
import fr.espacebailleur.journal.Sought;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.organisation.FindMembers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was done to the accounts of the administrator's organisation, also to those that are closed. Agents and machines
 * of the Caf are not named, and their reasons are not told.
 */
@RequestScoped
public class OrganisationJournal {

    @Inject
    private WorkingMember administrator;

    @Inject
    private FindAccounts findAccounts;

    @Inject
    private FindMembers findMembers;

    @Inject
    private ReadJournal readJournal;

    @Inject
    private DescribeAccount describe;

    private Map<Long, AccountCard> accounts;

    /** The organisation's accounts, open and closed, by id. */
    Map<Long, AccountCard> accounts() {
        if (accounts == null) {
            accounts = findAccounts.ofLandlord(administrator.card().landlordId()).stream()
                    .collect(Collectors.toMap(AccountCard::id, card -> card));
        }
        return accounts;
    }

    /** The names of its people, of whom one may be asked for: an agent's name is none. */
    List<String> names() {
        return accounts().values().stream()
                .map(AccountCard::holderName)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A user of another organisation is as one that does not exist: nothing was done to him.
     *
     * @param from the beginning; likewise the end
     */
    Sought sought(JournalQuestion question, Optional<Instant> from, Optional<Instant> before) {
        Sought sought = new Sought(
                question.readAct(),
                names().contains(question.actor()) ? question.actor() : "",
                from,
                before,
                Optional.empty());
        return sought.among(accounts().values().stream()
                .filter(account -> question.userNumber().isEmpty()
                        || account.userNumber().value().equals(question.userNumber()))
                .map(AccountCard::id)
                .collect(Collectors.toSet()));
    }

    /** The newest first; those after the last one that was read, where there is one. */
    List<OrganisationJournalRow> read(Sought sought, Optional<Long> last, int atMost) {
        if (sought.among().filter(among -> among.isEmpty()).isPresent()) {
            return List.of();
        }
        List<Entry> entries = last.map(id -> readJournal.olderThan(id, sought, atMost))
                .orElseGet(() -> readJournal.newest(sought, atMost));
        Map<Long, AccountCard> actors = describe.all(entries.stream()
                .flatMap(entry -> entry.actorId().stream())
                .distinct()
                .toList());
        Set<Long> members = findMembers.of(administrator.card().landlordId()).stream()
                .map(member -> member.account().id())
                .collect(Collectors.toSet());
        return entries.stream().map(entry -> row(entry, actors, members)).toList();
    }

    private OrganisationJournalRow row(Entry entry, Map<Long, AccountCard> actors, Set<Long> members) {
        Optional<AccountCard> actor = entry.actorId().map(actors::get);
        boolean ofTheCaf = actor.map(AccountCard::isAgent)
                .orElse(!entry.actor().equals(Warrant.ofPortal().actor()));
        Optional<AccountCard> about = entry.accountId().map(accounts()::get);
        return new OrganisationJournalRow(
                entry.id(),
                entry.happenedAt(),
                entry.act().label(),
                ofTheCaf ? "" : entry.actor(),
                about.map(card -> card.userNumber().value()).orElse(""),
                about.map(AccountCard::holderName).orElse(""),
                about.filter(card -> members.contains(card.id())).isPresent(),
                about.filter(AccountCard::isClosed).isPresent(),
                Stream.of(ofTheCaf ? "" : entry.reason(), entry.detail())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" – ")),
                ofTheCaf ? "" : entry.origin());
    }
}
