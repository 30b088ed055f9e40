package fr.espacebailleur.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Tells agents which organisations object to their first administrators. */
@ApplicationScoped
@Transactional
public class FindObjections {

    private final Foundings foundings;

    @Inject
    FindObjections(Foundings foundings) {
        this.foundings = foundings;
    }

    protected FindObjections() {
        this(null);
    }

    /** Those that nobody has settled, the oldest first. */
    public List<ObjectionCard> open(int atMost) {
        return foundings.contested(atMost).stream()
                .flatMap(founding -> founding.objection().stream())
                .toList();
    }

    /** The one against this account, unless it is settled. */
    public Optional<ObjectionCard> against(long accountId) {
        return foundings.of(accountId).flatMap(Founding::objection);
    }
}
