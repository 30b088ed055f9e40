package fr.espacebailleur.caf;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.Duplicate;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
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
     * @param seen the version that the agent had before him when he corrected it
     * @throws Refusal when another agent has corrected it meanwhile
     */
    public void of(Department department, CafContact contact, int seen, Warrant by) {
        Optional<KnownContact> known = contacts.lock(department);
        CafContact before = known.map(KnownContact::contact).orElse(CafContact.unknown());
        if (!before.equals(contact)) {
            if (known.map(KnownContact::version).orElse(KnownContact.NONE) != seen) {
                throw new Refusal("caf.entre-temps");
            }
            known.orElseGet(() -> add(department)).become(contact);
            journal.of(by, Act.CAF_CONTACT_CORRECTED, department.label() + " : " + difference(before, contact));
        }
    }

    private KnownContact add(Department department) {
        try {
            return contacts.add(new KnownContact(department));
        } catch (PersistenceException refusedByTheDatabase) {
            if (Duplicate.isBehind(refusedByTheDatabase, "caf_contact")) {
                throw new Refusal("caf.entre-temps");
            }
            throw refusedByTheDatabase;
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
                shown(contact.address().onOneLine()),
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
