package fr.espacebailleur.agent;

import fr.espacebailleur.message.MessageCounts;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How many landlords' accounts stand where; agents are not counted.
 *
 * @param departments in the order that the French know; one without an account is left out
 * @param weeks the last {@link Weeks#SHOWN}, the oldest first; the last one is not over yet
 */
public record Figures(
        Instant countedAt, List<DepartmentFigures> departments, List<WeekFigures> weeks, MessageCounts messages) {

    public long of(AccountState state) {
        return sum(figures -> figures.of(state));
    }

    public long total() {
        return sum(DepartmentFigures::total);
    }

    /** How many ever began their first connection. */
    public long begun() {
        return sum(DepartmentFigures::begun);
    }

    /** How many ever completed it. */
    public long completed() {
        return sum(DepartmentFigures::completed);
    }

    private long sum(ToLongFunction<DepartmentFigures> figure) {
        return departments.stream().mapToLong(figure).sum();
    }
}
