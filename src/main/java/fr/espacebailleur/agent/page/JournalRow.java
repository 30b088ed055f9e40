package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.journal.Entry;
import fr.espacebailleur.journal.JournalQuestion;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of the journal with the account that it is about.
 *
 * @param userNumber of that account; empty, as is its holder, where it is about none
 */
public record JournalRow(Entry entry, String userNumber, String holder) {

    /** @throws Refusal when no account has the number that is asked for */
    static Optional<Long> account(JournalQuestion question, DescribeAccount describe) {
        return question.userNumber().isEmpty()
                ? Optional.empty()
                : Optional.of(describe.idOf(UserNumber.of(question.userNumber()))
                        .orElseThrow(() -> new Refusal("numero.inconnu")));
    }

    static List<JournalRow> of(List<Entry> entries, DescribeAccount describe) {
        Map<Long, AccountCard> accounts = describe.all(entries.stream()
                .map(Entry::accountId)
                .flatMap(Optional::stream)
                .distinct()
                .toList());
        return entries.stream()
                .map(entry -> {
                    Optional<AccountCard> account = entry.accountId().map(accounts::get);
                    return new JournalRow(
                            entry,
                            account.map(AccountCard::userNumber)
                                    .map(UserNumber::value)
                                    .orElse(""),
                            account.map(AccountCard::holderName).orElse(""));
                })
                .toList();
    }

    /** Zero where it is about none. */
    public long getAccountId() {
        return entry.accountId().orElse(0L);
    }

    /** Zero where the portal did it by itself, or a service. */
    public long getActorId() {
        return entry.actorId().orElse(0L);
    }
}
