package vn.lienthong.views.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what a matter contains.
 *
 * @param at when it was stated so
 * @param byVi who stated it
 * @param amendedVi why it was stated anew; null where it stands as it did at first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Section(
        String titleVi, Instant at, String byVi, @Nullable String amendedVi, List<Field> fields) {}
