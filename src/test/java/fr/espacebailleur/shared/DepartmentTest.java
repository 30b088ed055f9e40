package fr.espacebailleur.shared;

import static fr.espacebailleur.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepartmentTest {

    @Test
    void there_are_the_101_official_ones() {
        Set<String> official = new TreeSet<>(Set.of("2A", "2B", "971", "972", "973", "974", "976"));
        IntStream.rangeClosed(1, 95)
                .filter(number -> number != 20)
                .forEach(number -> official.add("%02d".formatted(number)));
        assertThat(DepartmentNames.BY_CODE.keySet()).hasSize(101).isEqualTo(official);
        assertThat(DepartmentNames.BY_CODE.values()).doesNotHaveDuplicates().allMatch(name -> !name.isBlank());
    }

    @Test
    void all_of_them_are_told_in_the_order_that_the_french_know() {
        assertThat(Department.all()).hasSize(101).doesNotHaveDuplicates();
        assertThat(Department.all().subList(17, 22))
                .extracting(Department::code)
                .containsExactly("18", "19", "2A", "2B", "21");
        assertThat(Department.all().get(100).code()).isEqualTo("976");
    }

    @ParameterizedTest
    @CsvSource({"69, 69", "1, 01", "01, 01", "2a, 2A", " 2 B , 2B", "974, 974"})
    void its_code_is_read_kindly(String typed, String code) {
        assertThat(Department.of(typed).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "69, 69 – Rhône",
        "01, 01 – Ain",
        "2A, 2A – Corse-du-Sud",
        "90, 90 – Territoire de Belfort",
        "974, 974 – La Réunion"
    })
    void its_label_is_its_code_and_name(String code, String label) {
        assertThat(new Department(code).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "0", "00", "20", "2C", "96", "975", "977", "970", "069", "1A", "Rhône", "A", "６９", "6 9 0"})
    void an_unknown_one_is_refused(String typed) {
        assertRefused("departement.inconnu", () -> Department.of(typed));
    }
}
