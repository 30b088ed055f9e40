package fr.espacebailleur.caf;

import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what a département's Caf is called and how it is reached. */
@ApplicationScoped
@Transactional
public class DescribeCaf {

    private final Contacts contacts;

    @Inject
    DescribeCaf(Contacts contacts) {
        this.contacts = contacts;
    }

    protected DescribeCaf() {
        this(null);
    }

    public Caf of(Department department) {
        return caf(department, contacts.of(department));
    }

    /** Those of all départements, in the order of their codes. */
    public List<Caf> all() {
        Map<Department, KnownContact> known = contacts.all();
        return Department.all().stream()
                .map(department -> caf(department, Optional.ofNullable(known.get(department))))
                .toList();
    }

    private static Caf caf(Department department, Optional<KnownContact> known) {
        return new Caf(
                department,
                new Words("cafs").of(department.code()),
                known.map(KnownContact::contact).orElse(CafContact.unknown()),
                known.map(KnownContact::version).orElse(KnownContact.NONE));
    }
}
