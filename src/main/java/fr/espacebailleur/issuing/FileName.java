package fr.espacebailleur.issuing;

/** What somebody calls a file that he sends, made fit for a folder of ours and for a page. */
final class FileName {
    private static final int LONGEST = 100;
    private static final String WITHOUT_NAME = "fichier.csv";

    private FileName() {}

    /** The last part of a path, without what cannot be printed and what a file system takes for something else. */
    static String harmless(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable =
                last.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}:*?\"<>|]", "_").strip();
        String visible = printable.replaceFirst("^\\.+", "");
        if (visible.isEmpty()) {
            return WITHOUT_NAME;
        }
        return visible.codePointCount(0, visible.length()) <= LONGEST
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, LONGEST));
    }
}
