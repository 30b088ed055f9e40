package fr.espacebailleur.issuing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * One file of landlords that was dropped, and how far it has come.
 *
 * <p>Life: running, line by line → handled → done, when it was put away with its report. Whatever stops it, it goes on
 * after its last line. The same file dropped again is another import.
 */
@Entity
@Table(name = "landlord_import")
@NamedQuery(
        name = "LandlordImport.unfinished",
        query = "select i from LandlordImport i where i.fileName = :fileName and i.sha256 = :sha256"
                + " and i.state <> fr.espacebailleur.issuing.ImportState.DONE order by i.id")
@NamedQuery(
        name = "LandlordImport.handled",
        query = "select i from LandlordImport i where i.state = fr.espacebailleur.issuing.ImportState.HANDLED")
class LandlordImport {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "landlord_import_seq")
    @SequenceGenerator(name = "landlord_import_seq", sequenceName = "landlord_import_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "sha256")
    private String sha256;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "last_line")
    private int lastLine;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected LandlordImport() {}

    LandlordImport(String fileName, String sha256, Instant now) {
        this.fileName = fileName;
        this.sha256 = sha256;
        this.state = ImportState.RUNNING;
        this.startedAt = now;
    }

    /** This line, and each one before it, has its outcome. */
    void goesOnAfter(int line) {
        if (line <= lastLine) {
            throw new IllegalStateException("line " + line + " of import " + id + " was handled already");
        }
        lastLine = line;
    }

    void isHandled() {
        state = ImportState.HANDLED;
    }

    void isPutAway(Instant now) {
        state = ImportState.DONE;
        finishedAt = now;
    }

    Long id() {
        return id;
    }

    boolean isRunning() {
        return state == ImportState.RUNNING;
    }

    int lastLine() {
        return lastLine;
    }
}
