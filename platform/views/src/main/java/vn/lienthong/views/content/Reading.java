package vn.lienthong.views.content;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.ListedIn;
import vn.lienthong.contract.label.Labels;

/**
 * Reads any record of the contract to people: its fields in declared order by their names, codes and words by what they stand
 * for. What is null or empty is left out.
 *
 * @param day whose map and words the codes are of
 */
record Reading(Labels labels, InWords words, LocalDate day) {
    /** Fields of an event that are said beside it: whose it is, by whom, when; and links of a chain, which is shown as one. */
    private static final Set<String> BESIDE = Set.of("by", "at", "custody");

    /** On another day. */
    Reading on(LocalDate other) {
        return new Reading(labels, words, other);
    }

    /** The fields of an event, but for those that are said beside it. */
    List<Field> event(MatterEvent event) {
        return fields(event, true);
    }

    /** The fields of a record. */
    List<Field> fields(Object record) {
        return fields(record, false);
    }

    /** One field of a record; empty where it says nothing. */
    Optional<Field> field(Object record, String name) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                return Optional.ofNullable(field(record, component));
            }
        }
        return Optional.empty();
    }

    /** These fields of a record, where they say something. */
    List<Field> fields(Object record, List<String> names) {
        return names.stream().flatMap(name -> field(record, name).stream()).toList();
    }

    private List<Field> fields(Object record, boolean event) {
        Reading reading = record instanceof Detection detection ? on(detection.mapDay(day)) : this;
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class) && value != null) {
                fields.addAll(reading.fields(value, event));
            } else if (!event || !isBeside(component, value, record)) {
                Optional.ofNullable(reading.field(record, component)).ifPresent(fields::add);
            }
        }
        return List.copyOf(fields);
    }

    private static boolean isBeside(RecordComponent component, @Nullable Object value, Object record) {
        return BESIDE.contains(component.getName())
                || (record instanceof MatterEvent event && event.about().equals(value));
    }

    private @Nullable Field field(Object record, RecordComponent component) {
        String name = component.getName();
        String label = labels.of(record.getClass(), name).orElse(name);
        return read(label, value(record, component), name, list(component));
    }

    private @Nullable Field read(String label, @Nullable Object value, String name, @Nullable CodeList list) {
        if (value == null) {
            return null;
        }
        if (value instanceof Collection<?> several) {
            List<Field> items = new ArrayList<>();
            several.forEach(
                    one -> Optional.ofNullable(read("", one, name, list)).ifPresent(items::add));
            return items.isEmpty() ? null : Field.several(label, List.copyOf(items));
        }
        Field simple = words.read(label, value, name, list, day);
        if (simple != null) {
            return simple;
        }
        if (!value.getClass().isRecord()) {
            return Field.text(label, value.toString());
        }
        List<Field> fields = fields(value);
        return fields.isEmpty() ? null : Field.group(label, fields);
    }

    private static @Nullable CodeList list(RecordComponent component) {
        ListedIn listed = component.getAnnotation(ListedIn.class);
        return listed == null ? null : listed.value();
    }

    private static @Nullable Object value(Object record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s cannot be read".formatted(component), e);
        }
    }

    /** What an agency is called. */
    String agency(AgencyCode code) {
        return words.agency(code);
    }
}
