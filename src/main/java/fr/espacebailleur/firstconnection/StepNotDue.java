package fr.espacebailleur.firstconnection;

import fr.espacebailleur.shared.Refusal;

/** The steps are done in order, each of them once. */
public class StepNotDue extends Refusal {

    private final Step due;

    StepNotDue(Step asked, Step due) {
        super(asked.compareTo(due) < 0 ? "etape.faite" : "etape.trop-tot");
        this.due = due;
    }

    /** The step that is due instead. */
    public Step due() {
        return due;
    }
}
