package fr.espacebailleur.account;

import fr.espacebailleur.shared.Siret;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Optional;

/** The person or legal entity behind accounts; he has one in each département where he lets. */
@Entity
@Inheritance
@DiscriminatorColumn(name = "kind", length = 12)
abstract class Landlord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "landlord_seq")
    @SequenceGenerator(name = "landlord_seq", sequenceName = "landlord_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "search_name")
    private String searchName;

    protected Landlord() {}

    Landlord(SearchName searchName) {
        this.searchName = searchName.value();
    }

    Long id() {
        return id;
    }

    abstract LandlordKind kind();

    /** What the Caf knows an organisation by. */
    abstract Optional<Siret> siret();

    LandlordCard card() {
        return new LandlordCard(id, kind(), displayName(), siret());
    }

    /** As it is written on a page: « Madame Jeanne Exemple », or the name of the organisation. */
    abstract String displayName();
}
