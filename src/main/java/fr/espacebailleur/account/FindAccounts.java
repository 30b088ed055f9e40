package fr.espacebailleur.account;

import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Siret;
import fr.espacebailleur.shared.Typed;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds accounts by whatever somebody holds of one, and agents. */
@ApplicationScoped
@Transactional
public class FindAccounts {

    private static final Comparator<AccountCard> BY_DEPARTMENT = Comparator.<AccountCard, Department>comparing(
                    card -> card.department().orElseThrow())
            .thenComparing(AccountCard::id);

    private final Accounts accounts;

    @Inject
    FindAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    protected FindAccounts() {
        this(null);
    }

    /**
     * Accounts by numéro d'utilisateur, identifiant, SIRET, mail address or reference, each whole; by the beginning of
     * the holder's or landlord's name where nothing of that is found.
     *
     * @return at most so many, each once
     */
    public List<AccountCard> by(String typed, int atMost) {
        List<AccountCard> exact = cards(
                Stream.of(
                                Refusal.toEmpty(() -> UserNumber.of(typed)).flatMap(accounts::by).stream(),
                                Refusal.toEmpty(() -> LoginName.of(typed)).flatMap(accounts::by).stream(),
                                found(() -> Siret.of(typed), siret -> accounts.bySiret(siret, atMost)),
                                found(() -> EmailAddress.of(typed), email -> accounts.byEmail(email, atMost)),
                                accounts.byReference(Typed.line(typed), atMost).stream(),
                                accounts.byClosedReference(Typed.line(typed), atMost).stream())
                        .flatMap(Function.identity()),
                atMost);
        return exact.isEmpty() ? byName(SearchName.of(typed), atMost) : exact;
    }

    private List<AccountCard> byName(SearchName name, int atMost) {
        if (name.isEmpty()) {
            return List.of();
        }
        return cards(
                Stream.of(name, name.lastWordFirst())
                        .distinct()
                        .map(start -> accounts.byName(start, atMost))
                        .flatMap(Collection::stream),
                atMost);
    }

    /** All accounts of a landlord, by département. */
    public List<AccountCard> ofLandlord(long landlordId) {
        return cards(accounts.ofLandlord(landlordId).stream(), Integer.MAX_VALUE);
    }

    /**
     * The same but for this account, which is no agent's.
     *
     * @param first how many to leave out
     */
    public List<AccountCard> othersOfLandlord(AccountCard account, int first, int atMost) {
        return cards(accounts.othersOfLandlord(account.landlordId(), account.id(), first, atMost).stream(), atMost);
    }

    /**
     * The one whose postal address is where letters to the landlord as a whole go: the oldest that has one, and of those that
     * are closed only when no other has.
     */
    public Optional<AccountCard> atPostalAddress(long landlordId) {
        return accounts.ofLandlord(landlordId).stream()
                .map(Account::card)
                .filter(card -> card.address().isKnown())
                .min(Comparator.comparing(AccountCard::isClosed).thenComparing(AccountCard::id));
    }

    /**
     * This account and all others of the same person, by département, but for those that are closed. In an organisation
     * these are the ones that the Caf opened, also for other organisations that it knows by the same reference, as long
     * as nobody of another name holds them. None for an agent's.
     */
    public List<AccountCard> ofSamePerson(long accountId) {
        Account own = accounts.get(accountId);
        AccountCard card = own.card();
        if (card.isAgent()) {
            return List.of();
        }
        if (card.isOpenedByOrganisation()) {
            return List.of(card);
        }
        Stream<Account> ofReference = card.isOfOrganisation()
                ? accounts.byReference(card.reference().orElseThrow(), Integer.MAX_VALUE).stream()
                : Stream.empty();
        return cards(
                        Stream.concat(accounts.ofLandlord(card.landlordId()).stream(), ofReference)
                                .filter(other -> !card.isOfOrganisation() || other.mayBeOfHolderOf(own)),
                        Integer.MAX_VALUE)
                .stream()
                .filter(other -> other.isOfOrganisation() == card.isOfOrganisation() && !other.isClosed())
                .sorted(BY_DEPARTMENT)
                .toList();
    }

    /** All of them, suspended or not, in the order in which they were created. */
    public List<AccountCard> agents() {
        return cards(accounts.agents().stream(), Integer.MAX_VALUE);
    }

    private static List<AccountCard> cards(Stream<Account> found, int atMost) {
        return found
                .collect(Collectors.toMap(Account::id, Function.identity(), (once, again) -> once, LinkedHashMap::new))
                .values()
                .stream()
                .limit(atMost)
                .map(Account::card)
                .toList();
    }

    private static <T> Stream<Account> found(Supplier<T> value, Function<T, List<Account>> search) {
        return Refusal.toEmpty(value).map(search).stream().flatMap(Collection::stream);
    }
}
