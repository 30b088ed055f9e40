package fr.espacebailleur.issuing;

/** Another node is at this import now: this one was not heard of for too long. Nothing of its step is committed. */
final class LeaseLost extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    LeaseLost(Long importId) {
        super("import " + importId + " is held by another node");
    }
}
