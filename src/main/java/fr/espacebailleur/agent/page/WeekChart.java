package fr.espacebailleur.agent.page;

import fr.espacebailleur.agent.WeekFigures;
import fr.espacebailleur.shared.ParisTime;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** One figure, week by week, as bars that stand side by side. */
public record WeekChart(List<Bar> bars) {

    static WeekChart of(List<WeekFigures> weeks, ToLongFunction<WeekFigures> figure) {
        long most = weeks.stream().mapToLong(figure).max().orElse(0);
        return new WeekChart(IntStream.range(0, weeks.size())
                .mapToObj(place -> Bar.of(
                        ParisTime.day(weeks.get(place).monday()),
                        figure.applyAsLong(weeks.get(place)),
                        most,
                        place,
                        weeks.size()))
                .toList());
    }

    /** The week with the most; of several, the latest. */
    public Bar getHighest() {
        return bars.stream()
                .reduce((one, next) -> next.value() >= one.value() ? next : one)
                .orElseThrow();
    }

    public Bar getFirst() {
        return bars.get(0);
    }

    public Bar getLast() {
        return bars.get(bars.size() - 1);
    }

    public String getTotal() {
        return NumberFormat.getIntegerInstance(Locale.FRANCE)
                .format(bars.stream().mapToLong(Bar::value).sum());
    }
}
