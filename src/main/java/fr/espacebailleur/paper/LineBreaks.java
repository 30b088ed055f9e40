package fr.espacebailleur.paper;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Where a line of French may end: at a space and after a hyphen, not after an apostrophe. */
final class LineBreaks implements FSTextBreaker {

    private static final int NONE = -1;

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    @Override
    public int next() {
        if (at >= text.length()) {
            return NONE;
        }
        at++;
        while (at < text.length() && !mayEndAfter(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    private static boolean mayEndAfter(char character) {
        return character == ' ' || character == '-';
    }
}
