package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One entry of the directory: exactly one of these stands in it. Entries that name others come after them. */
public record DirectoryEntry(
        @Nullable DirectoryRelease release,
        @Nullable MapSheet map,
        @Nullable Agency agency,
        @Nullable AgencyTemplate agencyTemplate,
        @Nullable HolidayRule holiday,
        @Nullable CalendarDay calendarDay,
        @Nullable WorkingHours workingHours,
        @Nullable DeadlineRule deadline,
        @Nullable CodeWord word,
        @Nullable CompetenceGoods goods,
        @Nullable CompetenceRule rule,
        @Nullable Agreement agreement,
        @Nullable Law law,
        @Nullable Connection connection) {

    /** @throws IllegalArgumentException if it holds nothing, or more than one thing */
    public DirectoryEntry {
        long held = Stream.of(
                        release,
                        map,
                        agency,
                        agencyTemplate,
                        holiday,
                        calendarDay,
                        workingHours,
                        deadline,
                        word,
                        goods,
                        rule,
                        agreement,
                        law,
                        connection)
                .filter(Objects::nonNull)
                .count();
        if (held != 1) {
            throw new IllegalArgumentException("an entry holds one thing, not " + held);
        }
    }

    /** The entry that holds this. */
    public static DirectoryEntry of(Keyed held) {
        return new DirectoryEntry(
                held instanceof DirectoryRelease release ? release : null,
                held instanceof MapSheet map ? map : null,
                held instanceof Agency agency ? agency : null,
                held instanceof AgencyTemplate agencyTemplate ? agencyTemplate : null,
                held instanceof HolidayRule holiday ? holiday : null,
                held instanceof CalendarDay calendarDay ? calendarDay : null,
                held instanceof WorkingHours workingHours ? workingHours : null,
                held instanceof DeadlineRule deadline ? deadline : null,
                held instanceof CodeWord word ? word : null,
                held instanceof CompetenceGoods goods ? goods : null,
                held instanceof CompetenceRule rule ? rule : null,
                held instanceof Agreement agreement ? agreement : null,
                held instanceof Law law ? law : null,
                held instanceof Connection connection ? connection : null);
    }

    /** What stands in it. */
    @JsonIgnore
    public Keyed held() {
        return Stream.<Keyed>of(
                        release,
                        map,
                        agency,
                        agencyTemplate,
                        holiday,
                        calendarDay,
                        workingHours,
                        deadline,
                        word,
                        goods,
                        rule,
                        agreement,
                        law,
                        connection)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** Its key on the topic. */
    @JsonIgnore
    public String key() {
        return held().key();
    }
}
