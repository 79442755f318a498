package vn.lienthong.views.register;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import vn.lienthong.contract.AgencyCode;

/** How many matters each agency may see, counted once for everybody; filled by one thread, then only read. */
final class RegisterCensus {
    private static final int TOPIC = "lienthong.".length();

    private final Instant at;
    private final Map<AgencyCode, Tally> readers = new HashMap<>();

    /** @param at when it was counted */
    RegisterCensus(Instant at) {
        this.at = at;
    }

    Instant at() {
        return at;
    }

    /** By kind of matter, in the words of addresses: {@code casefiles}, {@code requests} … */
    record Tally(
            Map<String, Long> all,
            Map<String, Long> open,
            Map<String, Long> unled,
            Map<String, Map<String, Long>> byForce,
            Map<String, Map<String, Long>> byProvince) {
        static Tally empty() {
            return new Tally(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        }

        private void add(Document matter) {
            String kind = matter.getString("matter").substring(TOPIC);
            all.merge(kind, 1L, Long::sum);
            if (matter.getBoolean("open", true)) {
                open.merge(kind, 1L, Long::sum);
            }
            if (Triage.of(matter) != null) {
                unled.merge(kind, 1L, Long::sum);
            }
            in(byForce, matter.getString(Origin.FORCE)).merge(kind, 1L, Long::sum);
            in(byProvince, matter.getString(Origin.PROVINCE)).merge(kind, 1L, Long::sum);
        }

        private static Map<String, Long> in(Map<String, Map<String, Long>> rows, String key) {
            return rows.computeIfAbsent(key, each -> new TreeMap<>());
        }
    }

    /** @param matter as that agency may know it */
    void add(AgencyCode reader, Document matter) {
        readers.computeIfAbsent(reader, each -> Tally.empty()).add(matter);
    }

    /** What this agency may see; nothing if there is nothing. */
    Tally of(AgencyCode reader) {
        return readers.getOrDefault(reader, Tally.empty());
    }
}
