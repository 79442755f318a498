package vn.lienthong.intake.door;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.schema.ProvinceFields;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.map.WhichProvince;

/**
 * Reads the provinces of a payload: a name becomes the code that it means, and a code is one of the map that it is of. That is the
 * map of the day that stands beside it ({@code mapDay}), or of the day of detection ({@code on}), or else of the day of arrival.
 */
final class ReadingProvinces {
    private static final int LONGEST = 60;

    private final Supplier<Directory> directory;

    ReadingProvinces(Supplier<Directory> directory) {
        this.directory = directory;
    }

    /** Puts codes in place of names, and adds what stands against the rest. @return whether anything was changed */
    boolean read(MessageType type, JsonNode payload, Instant now, List<Reason> reasons) {
        LocalDate today = Counting.day(now);
        boolean changed = false;
        for (List<String> way : ProvinceFields.of(type)) {
            changed |= new Reading(way, today, reasons).follow(payload, 0, "", today);
        }
        return changed;
    }

    /** Of one field of one payload. */
    private final class Reading {
        private final List<String> way;
        private final LocalDate today;
        private final List<Reason> reasons;

        Reading(List<String> way, LocalDate today, List<Reason> reasons) {
            this.way = way;
            this.today = today;
            this.reasons = reasons;
        }

        private boolean follow(JsonNode node, int step, String pointer, LocalDate mapDay) {
            String name = way.get(step);
            boolean last = step == way.size() - 1;
            if (name.equals(ProvinceFields.EACH) && node instanceof ArrayNode array) {
                return followEach(array, step, pointer, mapDay);
            }
            if (!(node instanceof ObjectNode object) || object.get(name) == null) {
                return false;
            }
            String at = pointer + "/" + name;
            LocalDate day = mapDay(object, pointer, mapDay);
            if (!last) {
                return follow(object.get(name), step + 1, at, day);
            }
            Optional<String> code = code(object.get(name), at, day);
            code.ifPresent(found -> object.put(name, found));
            return code.isPresent();
        }

        private boolean followEach(ArrayNode array, int step, String pointer, LocalDate mapDay) {
            boolean last = step == way.size() - 1;
            boolean changed = false;
            for (int index = 0; index < array.size(); index++) {
                String at = pointer + "/" + index;
                Optional<String> code = last ? code(array.get(index), at, mapDay) : Optional.empty();
                int place = index;
                code.ifPresent(found -> array.set(place, found));
                changed |= code.isPresent() || !last && follow(array.get(index), step + 1, at, mapDay);
            }
            return changed;
        }

        /** Of which day's map the provinces of this object are. */
        private LocalDate mapDay(ObjectNode object, String pointer, LocalDate otherwise) {
            JsonNode given = object.get("mapDay");
            if (given != null && given.isString()) {
                try {
                    LocalDate day = LocalDate.parse(given.stringValue());
                    if (day.isAfter(today)) {
                        reasons.add(Reason.of(
                                ReasonCode.IMPOSSIBLE_DATE,
                                pointer + "/mapDay",
                                "Ngày của bản đồ ở tương lai; hãy ghi ngày đã qua hoặc hôm nay."));
                    }
                    return day;
                } catch (DateTimeParseException notADay) {
                    return otherwise; // the schema tells of it
                }
            }
            JsonNode on = object.get("on");
            try {
                return on != null && on.isString() ? PartialDate.earliest(on.stringValue()) : otherwise;
            } catch (IllegalArgumentException notADay) {
                return otherwise; // the schema tells of it
            }
        }

        /** The code to put in its place; empty if it stays, for better or worse. */
        private Optional<String> code(JsonNode value, String pointer, LocalDate mapDay) {
            if (!value.isString() || value.stringValue().isBlank()) {
                return Optional.empty();
            }
            String text = value.stringValue();
            WhichProvince which = new WhichProvince(directory.get().map());
            List<Province> found = which.on(mapDay, text);
            if (found.size() == 1) {
                String code = found.getFirst().code().value();
                return code.equals(text) ? Optional.empty() : Optional.of(code);
            }
            if (!text.matches(ProvinceCode.SHAPE) || which.everHas(new ProvinceCode(text))) {
                reasons.add(Reason.of(
                        ReasonCode.UNKNOWN_PROVINCE, pointer, which.notUnderstood(mapDay, text, excerpt(text))));
            }
            return Optional.empty(); // a code that never was is found by the check
        }
    }

    private static String excerpt(String text) {
        String line = text.strip().replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
