package fr.espacebailleur.account;

import fr.espacebailleur.shared.Civility;
import fr.espacebailleur.shared.PersonName;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a person is called.
 *
 * @param civility empty when the person would rather not say
 * @param firstName empty when the Caf does not know it
 */
public record PersonIdentity(Optional<Civility> civility, PersonName lastName, Optional<PersonName> firstName) {

    PersonIdentity(Civility civility, PersonName lastName, PersonName firstName) {
        this(Optional.ofNullable(civility), lastName, Optional.ofNullable(firstName));
    }

    public PersonIdentity {
        Objects.requireNonNull(lastName);
    }

    /** « Madame Jeanne Exemple ». */
    public String displayName() {
        return Stream.of(civility.map(Civility::label), firstName.map(PersonName::value), Optional.of(lastName.value()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }
}
