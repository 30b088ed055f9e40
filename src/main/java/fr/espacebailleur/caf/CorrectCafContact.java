package fr.espacebailleur.caf;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Landlords reach a Caf in another way from now on. */
@ApplicationScoped
@Transactional
public class CorrectCafContact {

    private final Contacts contacts;
    private final WriteJournal journal;

    @Inject
    CorrectCafContact(Contacts contacts, WriteJournal journal) {
        this.contacts = contacts;
        this.journal = journal;
    }

    protected CorrectCafContact() {
        this(null, null);
    }

    /**
     * The journal tells what was there before. What changes nothing is not told.
     *
     * @throws Refusal when two agents give the first contact of a Caf at the same instant
     */
    public void of(Department department, CafContact contact, Warrant by) {
        KnownContact known = lock(department);
        CafContact before = known.contact();
        if (!before.equals(contact)) {
            known.become(contact);
            journal.of(by, Act.CAF_CONTACT_CORRECTED, department.label() + " : " + difference(before, contact));
        }
    }

    private KnownContact lock(Department department) {
        try {
            return contacts.lock(department);
        } catch (PersistenceException anotherWasQuicker) {
            throw new Refusal("caf.entre-temps");
        }
    }

    private static String difference(CafContact before, CafContact after) {
        List<String> was = parts(before);
        List<String> is = parts(after);
        return IntStream.range(0, was.size())
                .filter(part -> !was.get(part).equals(is.get(part)))
                .mapToObj(part -> was.get(part) + " → " + is.get(part))
                .collect(Collectors.joining(" ; "));
    }

    private static List<String> parts(CafContact contact) {
        return List.of(
                shown(String.join(", ", contact.address().lines())),
                shown(contact.phone()),
                shown(contact.email().map(EmailAddress::value).orElse("")),
                shown(contact.webPage()),
                shown(contact.openingHours()),
                shown(contact.note()));
    }

    private static String shown(String part) {
        return part.isEmpty() ? "—" : part;
    }
}
