package fr.espacebailleur.issuing;

/** What came of a line. */
enum Outcome {
    OPENED("rapport.cree"),
    UNCHANGED("rapport.inchange"),
    REFUSED("rapport.refuse");

    private final String key;

    Outcome(String key) {
        this.key = key;
    }

    /** In the report, in French. */
    String label() {
        return ReportTexts.of(key);
    }
}
