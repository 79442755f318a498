package vn.lienthong.contract.handling;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.Agreement;

/**
 * What a provider asks of those it shares a thing with (Quy chế phối hợp 2020, ¶4). What is null it leaves open.
 *
 * @param purpose what it may be used for
 * @param onward whether it may be passed on; null means never
 * @param agreement code of the agreement within which it may be passed on; null unless {@code onward} says so
 * @param evidence whether it may be used as evidence
 * @param until when sharing ends by itself, for all
 * @param recipientsKnown whether those who receive it learn of each other; null means no
 * @param withheld which fields some of them do not get
 * @param sanitised what those read from whom the text is withheld; null where they read only that it is
 */
public record Conditions(
        @Size(min = 1, max = 500) @Nullable String purpose,
        @Nullable Onward onward,
        @Pattern(regexp = Agreement.CODE) @Nullable String agreement,
        @Nullable EvidenceUse evidence,
        @Nullable Instant until,
        @Nullable Boolean recipientsKnown,
        @Size(max = 30) @Nullable List<Withheld> withheld,
        @Size(min = 1, max = 50_000) @Nullable String sanitised) {

    /** What a list says in place of the title of what is to be used for a purpose: nobody reads it before it is opened for one. */
    public static final String UNOPENED_VI = "Thông tin chỉ dùng vào mục đích đã nêu: mở để đọc";

    /** Nothing is asked but that it goes no further. */
    public static final Conditions NONE = new Conditions(null, null, null, null, null, null, null, null);

    /** Whether it may be passed on. */
    public Onward passedOn() {
        return onward == null ? Onward.NEVER : onward;
    }

    /** Whether those who receive it learn of each other. */
    public boolean recipientsLearnOfEachOther() {
        return Boolean.TRUE.equals(recipientsKnown);
    }

    /** Every entry of {@link #withheld}. */
    public List<Withheld> everythingWithheld() {
        return withheld == null ? List.of() : withheld;
    }

    /** What that agency does not get. */
    public Set<WithheldField> withheldFrom(AgencyCode reader) {
        return Withholding.from(reader, withheld, WithheldField.class);
    }

    /** As one of those who receive it may know them: of what is withheld only what is withheld from itself. */
    public Conditions seenBy(AgencyCode reader) {
        List<Withheld> own = withheldFrom(reader).stream()
                .map(field -> new Withheld(field, List.of(reader)))
                .toList();
        boolean otherText = withheldFrom(reader).contains(WithheldField.TEXT);
        return withholding(own.isEmpty() ? null : own, otherText ? sanitised : null);
    }

    /** Who has it from another gets no more than that one has. @param from by whom each has it that is not the provider */
    public Conditions inherited(Map<AgencyCode, AgencyCode> from) {
        List<Withheld> inherited = new ArrayList<>();
        for (Withheld each : everythingWithheld()) {
            inherited.add(new Withheld(each.field(), List.copyOf(downwards(each.from(), from))));
        }
        return inherited.equals(everythingWithheld()) ? this : withholding(inherited, sanitised);
    }

    private static Collection<AgencyCode> downwards(List<AgencyCode> first, Map<AgencyCode, AgencyCode> from) {
        Set<AgencyCode> all = new LinkedHashSet<>(first);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Map.Entry<AgencyCode, AgencyCode> step : from.entrySet()) {
                grew |= all.contains(step.getValue()) && all.add(step.getKey());
            }
        }
        return all;
    }

    private Conditions withholding(@Nullable List<Withheld> other, @Nullable String text) {
        return Objects.equals(other, withheld) && Objects.equals(text, sanitised)
                ? this
                : new Conditions(purpose, onward, agreement, evidence, until, recipientsKnown, other, text);
    }
}
