package fr.espacebailleur.caf;

import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.PostalAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;

/** The contact that agents gave for a département's Caf. It is there from the first correction on. */
@Entity
@Table(name = "caf_contact")
@NamedQuery(name = "KnownContact.all", query = "select c from KnownContact c")
class KnownContact {

    /** The version of a contact that nobody has given: none that is there has it. */
    static final int NONE = 0;

    @Id
    private String department;

    @Version
    private int version;

    @Column(name = "address_line1")
    private String addressLine1;

    @Column(name = "address_line2")
    private String addressLine2;

    @Column(name = "address_line3")
    private String addressLine3;

    @Column(name = "postal_code")
    private String postalCode;

    @Column
    private String commune;

    @Column
    private String phone;

    @Column
    private EmailAddress email;

    @Column(name = "web_page")
    private String webPage;

    @Column(name = "opening_hours")
    private String openingHours;

    @Column
    private String note;

    protected KnownContact() {}

    KnownContact(Department department) {
        this.department = department.code();
        become(CafContact.unknown());
    }

    final void become(CafContact contact) {
        addressLine1 = contact.address().line1();
        addressLine2 = contact.address().line2();
        addressLine3 = contact.address().line3();
        postalCode = contact.address().postalCode();
        commune = contact.address().commune();
        phone = contact.phone();
        email = contact.email().orElse(null);
        webPage = contact.webPage();
        openingHours = contact.openingHours();
        note = contact.note();
    }

    int version() {
        return version;
    }

    Department department() {
        return new Department(department);
    }

    CafContact contact() {
        return new CafContact(
                new PostalAddress(addressLine1, addressLine2, addressLine3, postalCode, commune),
                phone,
                Optional.ofNullable(email),
                webPage,
                openingHours,
                note);
    }
}
