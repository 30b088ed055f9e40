package fr.espacebailleur.issuing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The report of an import, as far as it has come; page by page, so that it may have any length. */
@ApplicationScoped
public class WriteReport {
    private static final int OUTCOMES_AT_ONCE = 1000;

    private final AdvanceImport advance;

    @Inject
    WriteReport(AdvanceImport advance) {
        this.advance = advance;
    }

    protected WriteReport() {
        this(null);
    }

    /** Leaves the stream open. */
    public void of(long importId, OutputStream out) throws IOException {
        of(importId, out, () -> {});
    }

    /** @param page run after each page of outcomes */
    void of(long importId, OutputStream out, Runnable page) throws IOException {
        Report report = new Report(out);
        List<ImportOutcome> outcomes = advance.outcomes(importId, 0, OUTCOMES_AT_ONCE);
        while (!outcomes.isEmpty()) {
            report.add(outcomes);
            page.run();
            int lastLine = outcomes.get(outcomes.size() - 1).line();
            outcomes = advance.outcomes(importId, lastLine, OUTCOMES_AT_ONCE);
        }
        report.flush();
    }
}
