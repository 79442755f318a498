package vn.lienthong.console;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import vn.lienthong.pages.NamesInEnglish;

/** The labels of forms in English, of which the contract makes its schemas. */
@Configuration(proxyBeanMethods = false)
class LabelsInEnglish {
    @Bean
    NamesInEnglish labels() throws IOException {
        Map<String, SortedSet<String>> english = new HashMap<>();
        try (InputStream file = new ClassPathResource("contract/fields.csv").getInputStream();
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            rows.forEach(row -> english.computeIfAbsent(row.getField("label_vi"), label -> new TreeSet<>())
                    .add(row.getField("label_en")));
        }
        Map<String, String> sure = new HashMap<>();
        english.forEach((label, several) -> {
            // what means different things in different forms stays Vietnamese
            if (several.size() == 1) {
                sure.put(label, several.first());
            }
        });
        return new NamesInEnglish(sure);
    }
}
