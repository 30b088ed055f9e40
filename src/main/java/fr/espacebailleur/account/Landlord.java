package fr.espacebailleur.account;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

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

    Long id() {
        return id;
    }

    abstract LandlordKind kind();

    /** As it is written on a page: « Madame Jeanne Exemple », or the name of the organisation. */
    abstract String displayName();
}
