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

/** What came of one line of an import; a line of its report. Never changes. */
@Entity
@Table(name = "import_outcome")
@NamedQuery(
        name = "ImportOutcome.after",
        query = "select o from ImportOutcome o where o.importId = :importId and o.line > :line order by o.line")
@NamedQuery(
        name = "ImportOutcome.first",
        query = "select o from ImportOutcome o where o.importId = :importId and o.outcome = :outcome order by o.line")
class ImportOutcome {
    static final int REFERENCE_LENGTH = 60;
    static final int REASON_LENGTH = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_outcome_seq")
    @SequenceGenerator(name = "import_outcome_seq", sequenceName = "import_outcome_seq", allocationSize = 50)
    private Long id;

    @Column(name = "import_id")
    private long importId;

    private int line;

    private String reference;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String reason;

    protected ImportOutcome() {}

    /** @param reason may be empty */
    ImportOutcome(long importId, ImportLine line, Outcome outcome, String reason) {
        this.importId = importId;
        this.line = line.number();
        this.reference = line.reference();
        this.outcome = outcome;
        this.reason = reason;
    }

    int line() {
        return line;
    }

    String reference() {
        return reference;
    }

    Outcome outcome() {
        return outcome;
    }

    String reason() {
        return reason;
    }
}
