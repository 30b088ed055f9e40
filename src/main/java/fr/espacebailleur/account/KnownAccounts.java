package fr.espacebailleur.account;

import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Siret;
import fr.espacebailleur.shared.UserNumber;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is there already that some new accounts could be or clash with: asked of the database at once for all of them, as
 * a question for each would be most of an import's time. It grows with each account that is opened.
 */
final class KnownAccounts {

    private record Place(long landlordId, String reference, Department department) {}

    private final Map<String, Set<LandlordKind>> kinds = new HashMap<>();
    private final Map<String, IndividualLandlord> individuals = new HashMap<>();
    private final Map<Siret, Organisation> organisations = new HashMap<>();
    private final Set<Place> open = new HashSet<>();
    private final Set<EmailAddress> emails;
    private final Set<UserNumber> userNumbers;

    KnownAccounts(
            List<Account> accounts,
            List<IndividualLandlord> individuals,
            List<Organisation> organisations,
            Collection<EmailAddress> emails,
            Collection<UserNumber> userNumbers) {
        accounts.forEach(account -> account.tellPlace(this::note));
        individuals.forEach(landlord -> this.individuals.put(landlord.reference(), landlord));
        organisations.forEach(
                landlord -> this.organisations.put(landlord.siret().orElseThrow(), landlord));
        this.emails = new HashSet<>(emails);
        this.userNumbers = new HashSet<>(userNumbers);
    }

    /** Whether a landlord of the other kind has this reference. */
    boolean isOfOtherKind(String reference, LandlordKind kind) {
        return kinds.getOrDefault(reference, Set.of()).stream().anyMatch(known -> known != kind);
    }

    Optional<? extends Landlord> landlord(NewAccount asked) {
        return Optional.ofNullable(
                asked.organisation().isPresent()
                        ? organisations.get(asked.organisation().get().siret())
                        : individuals.get(asked.reference()));
    }

    boolean isOpen(Landlord landlord, NewAccount asked) {
        return open.contains(new Place(landlord.id(), asked.reference(), asked.department()));
    }

    boolean isKnown(EmailAddress email) {
        return emails.contains(email);
    }

    boolean isTaken(UserNumber userNumber) {
        return userNumbers.contains(userNumber);
    }

    /** An account was opened. */
    void add(Landlord landlord, NewAccount opened) {
        note(landlord, opened.reference(), opened.department());
        if (landlord instanceof Organisation organisation) {
            organisations.put(organisation.siret().orElseThrow(), organisation);
        } else if (landlord instanceof IndividualLandlord individual) {
            individuals.put(individual.reference(), individual);
        }
        opened.email().ifPresent(emails::add);
        opened.userNumber().ifPresent(userNumbers::add);
    }

    private void note(Landlord landlord, String reference, Department department) {
        open.add(new Place(landlord.id(), reference, department));
        kinds.computeIfAbsent(reference, first -> EnumSet.noneOf(LandlordKind.class))
                .add(landlord.kind());
    }
}
