package fr.espacebailleur.issuing;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import fr.espacebailleur.journal.Act;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.journal.WriteJournal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** A file that was sent is known from now on, once, with who sent it. */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
class RegisterFile {
    private final Imports imports;
    private final WriteJournal journal;
    private final Clock clock;

    @Inject
    RegisterFile(Imports imports, WriteJournal journal, Clock clock) {
        this.imports = imports;
        this.journal = journal;
        this.clock = clock;
    }

    protected RegisterFile() {
        this(null, null, null);
    }

    /** Whether this file was sent before and imported to its end. */
    public boolean isDone(String sha256) {
        return imports.sent(sha256)
                .filter(sent -> sent.state() == ImportState.DONE)
                .isPresent();
    }

    public Received of(String fileName, String sha256, Warrant by) {
        Optional<LandlordImport> known = imports.sent(sha256);
        if (known.isPresent()) {
            return new Received(known.get().id(), true);
        }
        Optional<LandlordImport> dropped = imports.unfinished(sha256);
        if (dropped.isPresent()) {
            return new Received(dropped.get().id(), true);
        }
        LandlordImport sent = imports.add(LandlordImport.sent(fileName, sha256, by.actor(), clock.instant()));
        journal.of(by, Act.FILE_RECEIVED, fileName);
        return new Received(sent.id(), false);
    }
}
