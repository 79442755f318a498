package vn.lienthong.views.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record as people read it. It has one of: a text, several things, fields of its own.
 *
 * @param labelVi what it is called; empty for one of several things, which need no names of their own
 * @param matters with {@code id}, the matter that the text names, as addresses write its kind; null where it names none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Field(
        String labelVi,
        @Nullable String text,
        @Nullable String matters,
        @Nullable String id,
        @Nullable List<Field> items,
        @Nullable List<Field> fields) {

    static Field text(String labelVi, String text) {
        return new Field(labelVi, text, null, null, null, null);
    }

    static Field link(String labelVi, String text, String matters, String id) {
        return new Field(labelVi, text, matters, id, null, null);
    }

    static Field several(String labelVi, List<Field> items) {
        return new Field(labelVi, null, null, null, items, null);
    }

    static Field group(String labelVi, List<Field> fields) {
        return new Field(labelVi, null, null, null, null, fields);
    }

    /** The same by another name. */
    Field called(String other) {
        return new Field(other, text, matters, id, items, fields);
    }

    /** Every text in it. */
    Stream<String> texts() {
        return text != null
                ? Stream.of(text)
                : Stream.of(items, fields)
                        .filter(each -> each != null)
                        .flatMap(List::stream)
                        .flatMap(Field::texts);
    }
}
