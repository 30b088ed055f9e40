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
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One file of landlords that was dropped or sent, and how far it has come.
 *
 * <p>Life: waiting → running, line by line → handled → done, when it was put away with its report. One node is at it
 * at a time: the one that holds the lease. Whatever stops it, it goes on after its last line, there or elsewhere. The
 * same file dropped again is another import, once the first is done; sent again, it is the first one.
 */
@Entity
@Table(name = "landlord_import")
@NamedQuery(
        name = "LandlordImport.unfinished",
        query = "select i from LandlordImport i where i.unfinishedSha256 = :sha256")
@NamedQuery(name = "LandlordImport.sent", query = "select i from LandlordImport i where i.sentSha256 = :sha256")
@NamedQuery(
        name = "LandlordImport.handled",
        query = "select i from LandlordImport i where i.state = fr.espacebailleur.issuing.ImportState.HANDLED")
@NamedQuery(name = "LandlordImport.all", query = "select i from LandlordImport i order by i.receivedAt desc, i.id desc")
@NamedQuery(name = "LandlordImport.count", query = "select count(i) from LandlordImport i")
class LandlordImport {
    private static final int NAME_LENGTH_TOLD = 255;

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

    /** While it is unfinished: no second one of the same file begins. */
    @Column(name = "unfinished_sha256")
    private String unfinishedSha256;

    /** When somebody sent it: sent again, it is this one. */
    @Column(name = "sent_sha256")
    private String sentSha256;

    @Column
    private String sender;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "last_line")
    private int lastLine;

    @Column(name = "lines_total")
    private Integer linesTotal;

    @Column
    private int opened;

    @Column
    private int unchanged;

    @Column
    private int refused;

    @Column
    private String owner;

    @Column(name = "owned_until")
    private Instant ownedUntil;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected LandlordImport() {}

    private LandlordImport(String fileName, String sha256, Instant now) {
        this.fileName = fileName;
        this.sha256 = sha256;
        this.unfinishedSha256 = sha256;
        this.state = ImportState.WAITING;
        this.receivedAt = now;
    }

    static LandlordImport dropped(String fileName, String sha256, Instant now) {
        return new LandlordImport(fileName, sha256, now);
    }

    static LandlordImport sent(String fileName, String sha256, String sender, Instant now) {
        LandlordImport sent = new LandlordImport(fileName, sha256, now);
        sent.sentSha256 = sha256;
        sent.sender = sender;
        return sent;
    }

    /** This node is at it until then, and nobody else; tells whether another one is already. */
    boolean isClaimedBy(String node, Instant now, Instant until) {
        if (state == ImportState.DONE || (isHeld(now) && !owner.equals(node))) {
            return false;
        }
        if (state == ImportState.WAITING) {
            state = ImportState.RUNNING;
            startedAt = now;
        }
        owner = node;
        ownedUntil = until;
        return true;
    }

    /** @throws LeaseLost when another node is at it */
    void isStillHeldBy(String node, Instant until) {
        if (!node.equals(owner)) {
            throw new LeaseLost(id);
        }
        ownedUntil = until;
    }

    /** Its node leaves it to whoever comes next. */
    void isReleasedBy(String node) {
        if (node.equals(owner)) {
            owner = null;
            ownedUntil = null;
        }
    }

    boolean isHeld(Instant now) {
        return owner != null && ownedUntil.isAfter(now);
    }

    void hasLines(int total) {
        linesTotal = total;
    }

    /** This line, and each one before it, has its outcome. */
    void goesOnAfter(int line) {
        if (line <= lastLine) {
            throw new IllegalStateException("line " + line + " of import " + id + " was handled already");
        }
        lastLine = line;
    }

    void counts(Outcome outcome) {
        switch (outcome) {
            case OPENED -> opened++;
            case UNCHANGED -> unchanged++;
            case REFUSED -> refused++;
        }
    }

    /** There are no more lines. */
    void isHandled() {
        state = ImportState.HANDLED;
        linesTotal = opened + unchanged + refused;
    }

    void isPutAway(Instant now) {
        state = ImportState.DONE;
        finishedAt = now;
        unfinishedSha256 = null;
        owner = null;
        ownedUntil = null;
    }

    Long id() {
        return id;
    }

    String fileName() {
        return fileName;
    }

    String sha256() {
        return sha256;
    }

    ImportState state() {
        return state;
    }

    ImportProgress progress() {
        return new ImportProgress(
                id,
                Printable.of(fileName, NAME_LENGTH_TOLD),
                Optional.ofNullable(sender),
                state,
                linesTotal == null ? OptionalInt.empty() : OptionalInt.of(linesTotal),
                lastLine,
                opened,
                unchanged,
                refused,
                receivedAt,
                Optional.ofNullable(startedAt),
                Optional.ofNullable(finishedAt));
    }
}
