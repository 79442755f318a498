package vn.lienthong.console;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The 34 provinces of today as shapes to be coloured, the islands of Hoàng Sa and Trường Sa among them (source: NOTICE).
 *
 * @param shapes by code of their province
 */
record ProvinceMap(List<Shape> shapes) {

    /** How many shades tell more from less; 0 is for none. */
    static final int SHADES = 5;

    private static final Map<String, String> PATHS = read();

    /**
     * A province.
     *
     * @param path of an SVG of 812 by 873
     * @param figure how much there is of it, with its list
     * @param shade 0 (none) to {@link #SHADES} (most)
     */
    record Shape(String code, String nameVi, String path, Figure figure, int shade) {}

    /** @param kind of matter, in the words of addresses; {@code bars} of provinces, those of which there is none left out */
    static ProvinceMap of(List<BoardFigures.Bar> bars, String kind, Map<String, String> names) {
        Map<String, Figure> figures = new HashMap<>();
        bars.forEach(bar -> {
            Figure figure = bar.figures().get(kind);
            if (figure != null) {
                figures.put(bar.key(), figure);
            }
        });
        long most =
                figures.values().stream().mapToLong(ProvinceMap::value).max().orElse(0);
        return new ProvinceMap(PATHS.entrySet().stream()
                .map(path -> {
                    String code = path.getKey();
                    Figure figure = figures.getOrDefault(code, Figure.of(0L, "/matters/" + kind, "province", code));
                    return new Shape(
                            code, names.getOrDefault(code, code), path.getValue(), figure, shade(value(figure), most));
                })
                .toList());
    }

    private static long value(Figure figure) {
        return Objects.requireNonNullElse(figure.value(), 0L);
    }

    private static int shade(long value, long most) {
        return value == 0 ? 0 : Math.toIntExact(Math.ceilDiv(SHADES * value, most));
    }

    private static Map<String, String> read() {
        try (InputStream in = Objects.requireNonNull(ProvinceMap.class.getResourceAsStream("/map/provinces.csv"));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .maxBufferSize(1 << 20)
                        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, String> paths = new TreeMap<>();
            rows.forEach(row -> paths.put(row.getField("province"), row.getField("path")));
            return paths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
