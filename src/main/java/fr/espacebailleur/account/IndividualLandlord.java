package fr.espacebailleur.account;

import fr.espacebailleur.shared.Civility;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.shared.Siret;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import java.util.Optional;

/** A bailleur physique, known by the Caf's reference. */
@Entity
@DiscriminatorValue("INDIVIDUAL")
@NamedQuery(
        name = "IndividualLandlord.byReferences",
        query = "select l from IndividualLandlord l where l.reference in :sought")
class IndividualLandlord extends Landlord {

    @Column(name = "individual_reference")
    private String reference;

    @Enumerated(EnumType.STRING)
    private Civility civility;

    @Column(name = "last_name")
    private PersonName lastName;

    @Column(name = "first_name")
    private PersonName firstName;

    protected IndividualLandlord() {}

    IndividualLandlord(String reference, PersonIdentity identity) {
        super(SearchName.of(identity));
        this.reference = reference;
        this.civility = identity.civility().orElse(null);
        this.lastName = identity.lastName();
        this.firstName = identity.firstName().orElse(null);
    }

    String reference() {
        return reference;
    }

    @Override
    LandlordKind kind() {
        return LandlordKind.INDIVIDUAL;
    }

    @Override
    Optional<Siret> siret() {
        return Optional.empty();
    }

    @Override
    String displayName() {
        return new PersonIdentity(civility, lastName, firstName).displayName();
    }
}
