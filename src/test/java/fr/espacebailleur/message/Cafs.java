package fr.espacebailleur.message;

import fr.espacebailleur.caf.Caf;
import fr.espacebailleur.caf.CafContact;
import fr.espacebailleur.caf.DescribeCaf;
import fr.espacebailleur.shared.Department;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every Caf with its own name, all of them reached in one way. */
class Cafs extends DescribeCaf {

    CafContact contact = CafContact.unknown();

    @Override
    public Caf of(Department department) {
        String name = ResourceBundle.getBundle("fr.espacebailleur.cafs", Locale.FRANCE)
                .getString(department.code());
        return new Caf(department, name, contact, 0);
    }
}
