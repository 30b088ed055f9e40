package fr.espacebailleur.agent.page;

import java.text.NumberFormat;
import java.util.Locale;

/**
 * A bar of a chart.
 *
 * @param position how far it is from the chart's beginning, in percent of the chart, by place
 * @param length in thousandths of the longest one; what is more than nothing has at least ten, so that it is seen
 */
public record Bar(String label, long value, String position, long length) {

    static Bar of(String label, long value, long most, int place, int places) {
        long length = value == 0 ? 0 : Math.max(10, Math.round(1000.0 * value / most));
        return new Bar(label, value, String.format(Locale.ROOT, "%.2f%%", 100.0 * place / places), length);
    }

    /** « 12 345 » */
    public String getNumber() {
        return NumberFormat.getIntegerInstance(Locale.FRANCE).format(value);
    }

    /** Of a chart whose bars lie: its width. */
    public String getWidth() {
        return String.format(Locale.ROOT, "%.1f%%", length / 10.0);
    }

    /** Of a chart whose bars stand, 100 units high: where it begins at the top. */
    public String getTop() {
        return String.format(Locale.ROOT, "%.1f", 100 - length / 10.0);
    }

    /** Of a chart whose bars stand, 100 units high. */
    public String getHeight() {
        return String.format(Locale.ROOT, "%.1f", length / 10.0);
    }
}
