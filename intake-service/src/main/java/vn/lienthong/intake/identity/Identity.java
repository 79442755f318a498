package vn.lienthong.intake.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who reported a tip, and how they are reached, as far as they said. As text it says nothing, so that no log does.
 *
 * @param contact another way to reach them, such as through whom
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Identity(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String contact,
        @Nullable String note) {

    /** Whether nothing was said. */
    @JsonIgnore
    public boolean isEmpty() {
        return Stream.of(name, phone, email, address, contact, note).noneMatch(Objects::nonNull);
    }

    @Override
    public String toString() {
        return "Identity[…]";
    }
}
