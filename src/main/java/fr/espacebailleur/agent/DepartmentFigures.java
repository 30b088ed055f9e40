package fr.espacebailleur.agent;

import fr.espacebailleur.shared.Department;
import java.util.Map;

/**
 * How many accounts of a département stand where.
 *
 * @param begun how many ever began their first connection, suspended ones included
 * @param completed how many ever completed it, suspended ones included
 */
public record DepartmentFigures(Department department, Map<AccountState, Long> states, long begun, long completed) {

    public long of(AccountState state) {
        return states.getOrDefault(state, 0L);
    }

    public long total() {
        return states.values().stream().mapToLong(Long::longValue).sum();
    }
}
