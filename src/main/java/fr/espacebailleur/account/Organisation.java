package fr.espacebailleur.account;

import fr.espacebailleur.shared.LegalName;
import fr.espacebailleur.shared.Siret;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import java.util.Optional;

/** A bailleur moral, known by its SIRET. */
@Entity
@DiscriminatorValue("ORGANISATION")
@NamedQuery(name = "Organisation.bySirets", query = "select o from Organisation o where o.siret in :sought")
class Organisation extends Landlord {

    @Column
    private Siret siret;

    @Column(name = "legal_name")
    private LegalName legalName;

    protected Organisation() {}

    Organisation(Siret siret, LegalName legalName) {
        super(SearchName.of(legalName));
        this.siret = siret;
        this.legalName = legalName;
    }

    @Override
    LandlordKind kind() {
        return LandlordKind.ORGANISATION;
    }

    @Override
    Optional<Siret> siret() {
        return Optional.of(siret);
    }

    @Override
    String displayName() {
        return legalName.value();
    }
}
