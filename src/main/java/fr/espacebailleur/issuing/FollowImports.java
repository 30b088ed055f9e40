package fr.espacebailleur.issuing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Tells how far the imports have come, while they run and afterwards. */
@ApplicationScoped
@Transactional
public class FollowImports {
    private final Imports imports;

    @Inject
    FollowImports(Imports imports) {
        this.imports = imports;
    }

    protected FollowImports() {
        this(null);
    }

    /** The newest first. */
    public List<ImportProgress> all(int first, int atMost) {
        return imports.all(first, atMost).stream().map(LandlordImport::progress).toList();
    }

    public long count() {
        return imports.count();
    }

    /** Empty when there is no such import. */
    public Optional<ImportProgress> of(long importId) {
        return imports.find(importId).map(LandlordImport::progress);
    }

    /** The first lines that were refused so far, in the order of the file. */
    public List<RefusedLine> refused(long importId, int atMost) {
        return imports.outcomes(importId, Outcome.REFUSED, atMost).stream()
                .map(outcome -> new RefusedLine(outcome.line(), outcome.reference(), outcome.reason()))
                .toList();
    }
}
