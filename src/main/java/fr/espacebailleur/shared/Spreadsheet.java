package fr.espacebailleur.shared;

/** Values of a CSV file that somebody opens in a spreadsheet. */
public final class Spreadsheet {

    /** A file that begins with it is opened with its accents. */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String DANGEROUS_FIRST = "=+-@\t\r\n";

    private Spreadsheet() {}

    /** A spreadsheet takes what begins like a formula for one, unless an apostrophe stands before it. */
    public static String inert(String value) {
        return !value.isEmpty() && DANGEROUS_FIRST.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
