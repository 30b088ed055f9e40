package fr.espacebailleur.issuing.page;

import fr.espacebailleur.issuing.FollowImports;
import fr.espacebailleur.issuing.ImportProgress;
import fr.espacebailleur.issuing.RefusedLine;
import fr.espacebailleur.web.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One import: how far it has come, and which of its lines were refused first. */
@Named
@RequestScoped
public class ImportPage {
    private static final int REFUSED_SHOWN = 50;

    @Inject
    private FollowImports follow;

    private ImportRow row;
    private List<RefusedLine> refused;

    /** On the way in: an address that names no import is not found. */
    public void load() throws IOException {
        Optional<ImportProgress> found =
                PageAddress.parameter("id").flatMap(PageAddress::id).flatMap(follow::of);
        if (found.isEmpty()) {
            PageAddress.notFound();
        } else {
            row = new ImportRow(found.get());
            refused = follow.refused(row.id(), REFUSED_SHOWN);
        }
    }

    public ImportRow getRow() {
        return row;
    }

    public List<RefusedLine> getRefused() {
        return refused;
    }

    /** There are more than are shown. */
    public boolean isCut() {
        return row.refused() > REFUSED_SHOWN;
    }
}
