package fr.espacebailleur.issuing;

/** How far the import of a file has come. */
public enum ImportState {
    /** The file was sent to us; no node has begun yet. */
    WAITING,
    /** Its lines are going in. */
    RUNNING,
    /** Each line has its outcome; the report is due. */
    HANDLED,
    /** The file lies in {@code done/} beside its report. */
    DONE
}
