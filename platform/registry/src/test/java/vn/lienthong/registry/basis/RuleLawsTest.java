package vn.lienthong.registry.basis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.directory.Law;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.legislation.Laws;

/** An article that a rule of the code cites is of a law that is in force on each day on which the rule cites it. */
class RuleLawsTest {
    private static final Laws LAWS = Directory.shipped().laws();

    @Test
    void citesOnlyWhatIsInForce() {
        List<LocalDate> days = LAWS.all().stream()
                .map(Law::period)
                .flatMap(period ->
                        Stream.of(period.from() == null ? null : period.from().earliest(), period.to()))
                .filter(Objects::nonNull)
                .flatMap(day -> List.of(day.minusDays(1), day, day.plusDays(1)).stream())
                .distinct()
                .toList();

        for (LocalDate day : days) {
            Arrays.stream(Rule.values())
                    .flatMap(rule -> rule.law(day).stream())
                    .forEach(article -> assertThat(LAWS.cited(article).documents())
                            .as("%s on %s", article, day)
                            .isNotEmpty()
                            .allSatisfy((number, document) -> assertThat(document)
                                    .anyMatch(law -> law.period().contains(day))));
        }
        assertThat(Arrays.stream(Rule.values())
                        .filter(rule -> rule.law(LocalDate.of(2026, 11, 29)).isPresent()))
                .isNotEmpty();
    }
}
