package fr.espacebailleur.agent;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.espacebailleur.shared.Department;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts over the tables of other rooms: the read side, which changes nothing, and for which a million entities need not
 * be made.
 */
@ApplicationScoped
class AccountTables {

    private static final String STATE = "case when a.closed_at is not null then 'CLOSED'"
            + " when a.suspended_at is not null then 'SUSPENDED'"
            + " when f.due_step = 'SIGN_IN' then 'TO_CONNECT' when f.due_step = 'DONE' then 'ACTIVE'"
            + " else 'CONNECTING' end";

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    List<DepartmentFigures> byDepartment() {
        Map<String, List<Object[]>> counts = rows("select a.department, " + STATE
                        + ", count(*), count(f.signed_in_at), count(f.completed_at)"
                        + " from account a join first_connection f on f.account_id = a.id"
                        + " where a.landlord_id is not null group by a.department, " + STATE)
                .collect(groupingBy(row -> row[0].toString()));
        return Department.all().stream()
                .filter(department -> counts.containsKey(department.code()))
                .map(department -> figures(department, counts.get(department.code())))
                .toList();
    }

    private static DepartmentFigures figures(Department department, List<Object[]> rows) {
        return new DepartmentFigures(
                department,
                rows.stream().collect(toMap(row -> AccountState.valueOf(row[1].toString()), row -> number(row[2]))),
                rows.stream().mapToLong(row -> number(row[3])).sum(),
                rows.stream().mapToLong(row -> number(row[4])).sum());
    }

    /** How many accounts were opened in each hour, which is named by its number since 1970. */
    Map<Long, Long> openedByHour(Instant from) {
        return byHour("a.opened_at", "account a", from);
    }

    /** How many first connections began in each hour. */
    Map<Long, Long> begunByHour(Instant from) {
        return byHour("f.signed_in_at", "account a join first_connection f on f.account_id = a.id", from);
    }

    /** How many first connections ended in each hour. */
    Map<Long, Long> completedByHour(Instant from) {
        return byHour("f.completed_at", "account a join first_connection f on f.account_id = a.id", from);
    }

    private Map<Long, Long> byHour(String instant, String tables, Instant from) {
        String hour = "cast(floor(extract(epoch from " + instant + ") / 3600) as bigint)";
        return rows(
                        "select " + hour + ", count(*) from " + tables + " where a.landlord_id is not null and "
                                + instant + " >= ? group by " + hour,
                        Timestamp.from(from))
                .collect(toMap(row -> number(row[0]), row -> number(row[1])));
    }

    private Stream<Object[]> rows(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
