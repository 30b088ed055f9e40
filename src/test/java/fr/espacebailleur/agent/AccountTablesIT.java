package fr.espacebailleur.agent;

import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static fr.espacebailleur.account.testing.Landlords.aReference;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.account.CloseIndividualAccount;
import fr.espacebailleur.account.SuspendAccount;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Department;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountTablesIT extends InContainer {

    @Inject
    private AccountTables tables;

    @Inject
    private CountAccounts count;

    @Inject
    private Landlords landlords;

    @Inject
    private CloseIndividualAccount close;

    @Inject
    private SuspendAccount suspend;

    /** No other test opens accounts in Mayotte. */
    @Test
    void each_account_is_counted_where_it_stands_and_agents_are_not() {
        landlords.open(aLandlord(aReference(), "976"));
        landlords.open(aLandlord(aReference(), "976"));
        landlords.at(Step.PASSWORD, aLandlord(aReference(), "976"));
        landlords.at(Step.DONE, aLandlord(aReference(), "976"));
        suspend.of(landlords.at(Step.DONE, aLandlord(aReference(), "976")), Warrant.ofPortal());
        suspend.of(landlords.open(aLandlord(aReference(), "976")), Warrant.ofPortal());
        close.of(landlords.at(Step.DONE, aLandlord(aReference(), "976")), Warrant.ofPortal());
        long before = total(tables.openedByHour(aMonthAgo()));
        landlords.anAgent();

        assertThat(total(tables.openedByHour(aMonthAgo()))).isEqualTo(before);
        assertThat(tables.byDepartment())
                .filteredOn(figures -> figures.department().code().equals("976"))
                .containsExactly(new DepartmentFigures(
                        new Department("976"),
                        Map.of(
                                AccountState.TO_CONNECT, 2L,
                                AccountState.CONNECTING, 1L,
                                AccountState.ACTIVE, 1L,
                                AccountState.SUSPENDED, 2L,
                                AccountState.CLOSED, 1L),
                        4,
                        3));
    }

    @Test
    void what_happens_is_counted_in_its_hour() {
        Instant from = aMonthAgo();
        long opened = total(tables.openedByHour(from));
        long begun = total(tables.begunByHour(from));
        long completed = total(tables.completedByHour(from));
        long before = Instant.now().getEpochSecond() / 3600;
        landlords.open(aLandlord());
        landlords.at(Step.INFORMATION, aLandlord());
        landlords.at(Step.DONE, aLandlord());
        assertThat(total(tables.openedByHour(from)) - opened).isEqualTo(3);
        assertThat(total(tables.begunByHour(from)) - begun).isEqualTo(2);
        assertThat(total(tables.completedByHour(from)) - completed).isEqualTo(1);
        assertThat(tables.openedByHour(from))
                .anySatisfy((hour, count) -> assertThat(hour).isGreaterThanOrEqualTo(before));
        assertThat(tables.openedByHour(Instant.now().plus(1, ChronoUnit.HOURS))).isEmpty();
    }

    @Test
    void the_dashboard_is_told_all_of_it_at_once() {
        landlords.open(aLandlord());
        Figures figures = count.all();
        assertThat(figures.total()).isPositive();
        assertThat(figures.weeks()).hasSize(Weeks.SHOWN);
    }

    private static Instant aMonthAgo() {
        return Instant.now().minus(30, ChronoUnit.DAYS);
    }

    private static long total(Map<Long, Long> byHour) {
        return byHour.values().stream().mapToLong(Long::longValue).sum();
    }
}
