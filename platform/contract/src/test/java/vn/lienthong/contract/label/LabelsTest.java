package vn.lienthong.contract.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.MatterId;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.clause.Rows;

/** Officers read every field of every event by a name, and each name stands once. */
class LabelsTest {
    /** What is shown as a whole and not field by field: a link of a chain, and what carries a step of a task or of the sources. */
    private static final Set<String> WHOLE = Set.of("CustodyLink", "OfTask", "OfCaseFile", "OfRequest", "OfPlan");

    private final Labels labels = Labels.load();

    @Test
    void everyFieldOfAnEventHasAName() {
        assertThat(fields().filter(
                                field -> labels.of(field.record(), field.name()).isEmpty()))
                .isEmpty();
    }

    @Test
    void eachNameOfTheFieldsOfEventsIsOfOneThatNoOtherFileNames() {
        Set<String> named = new HashSet<>();
        Rows.shipped("fields.csv").forEach(5, row -> named.add(row.get(0) + "." + row.get(1)));
        Set<String> of = new TreeSet<>();
        fields().forEach(field ->
                of.addAll(List.of(field.record().getSimpleName() + "." + field.name(), "." + field.name())));

        Rows.shipped("event-fields.csv").forEach(3, row -> {
            assertThat(named).doesNotContain(row.get(0) + "." + row.get(1));
            assertThat(of).contains(row.get(0) + "." + row.get(1));
        });
    }

    private record Named(Class<?> record, String name) {}

    private static Stream<Named> fields() {
        Set<Class<?>> seen = new HashSet<>();
        return MessageTypes.all().stream()
                .filter(type -> type.kind() == MessageType.Kind.EVENT
                        && type.requiredMatter().isListed())
                .flatMap(type -> Stream.concat(Stream.of(type.payload()), Stream.ofNullable(type.carried())))
                .flatMap(payload -> fields(payload, seen).stream());
    }

    private static List<Named> fields(Type type, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType many) {
            return Stream.of(many.getActualTypeArguments())
                    .flatMap(one -> fields(one, seen).stream())
                    .toList();
        }
        if (!(type instanceof Class<?> record) || !isRead(record) || !seen.add(record)) {
            return List.of();
        }
        return Stream.of(record.getRecordComponents())
                .flatMap(component -> Stream.concat(
                        Stream.of(new Named(record, component.getName())),
                        fields(component.getGenericType(), seen).stream()))
                .toList();
    }

    /** Whether it is read field by field: a word, a code and an id are each one thing. */
    private static boolean isRead(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        return components != null
                && record.getName().startsWith("vn.lienthong.contract.")
                && !MatterId.class.isAssignableFrom(record)
                && !WHOLE.contains(record.getSimpleName())
                && !(components.length == 1 && Set.of("value", "wire").contains(components[0].getName()));
    }
}
