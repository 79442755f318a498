package vn.lienthong.console;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.contract.clause.Rows;
import vn.lienthong.pages.NamesInEnglish;

/** The labels of forms and what commands do, in English, of which the contract makes its schemas. */
@Configuration(proxyBeanMethods = false)
class LabelsInEnglish {
    private static final int COLUMNS = 5;
    private static final int HELP_COLUMNS = 3;
    private static final int VIETNAMESE = 2;
    private static final int ENGLISH = 4;

    @Bean
    NamesInEnglish labels() {
        Map<String, SortedSet<String>> english = new HashMap<>();
        Rows.shipped("fields.csv")
                .forEach(
                        COLUMNS,
                        row -> english.computeIfAbsent(row.get(VIETNAMESE), label -> new TreeSet<>())
                                .add(row.get(ENGLISH)));
        Map<String, String> sure = new HashMap<>();
        Rows.shipped("commands.csv").forEach(HELP_COLUMNS, row -> sure.put(row.get(1), row.get(2)));
        english.forEach((label, several) -> {
            // what means different things in different forms stays Vietnamese
            if (several.size() == 1) {
                sure.put(label, several.first());
            }
        });
        return new NamesInEnglish(sure);
    }
}
