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
        @Nullable CompetenceGoods goods,
        @Nullable CompetenceRule rule,
        @Nullable Agreement agreement) {

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
                        goods,
                        rule,
                        agreement)
                .filter(Objects::nonNull)
                .count();
        if (held != 1) {
            throw new IllegalArgumentException("an entry holds one thing, not " + held);
        }
    }

    /** An entry of this kind. */
    public static DirectoryEntry of(DirectoryRelease entry) {
        return new DirectoryEntry(entry, null, null, null, null, null, null, null, null, null, null);
    }

    /** An entry of this kind. */
    public static DirectoryEntry of(MapSheet entry) {
        return new DirectoryEntry(null, entry, null, null, null, null, null, null, null, null, null);
    }

    /** An entry of this kind. */
    public static DirectoryEntry of(Agency entry) {
        return new DirectoryEntry(null, null, entry, null, null, null, null, null, null, null, null);
    }

    /** An entry of this kind. */
    public static DirectoryEntry of(AgencyTemplate entry) {
        return new DirectoryEntry(null, null, null, entry, null, null, null, null, null, null, null);
    }

    /** An entry of this kind. */
    public static DirectoryEntry of(HolidayRule entry) {
        return new DirectoryEntry(null, null, null, null, entry, null, null, null, null, null, null);
    }

    /** An entry of this kind. */
    public static DirectoryEntry of(CalendarDay entry) {
        return new DirectoryEntry(null, null, null, null, null, entry, null, null, null, null, null);
    }

    /** An entry of this kind. */
    public static DirectoryEntry of(WorkingHours entry) {
        return new DirectoryEntry(null, null, null, null, null, null, entry, null, null, null, null);
    }

    /** An entry of this kind. */
    public static DirectoryEntry of(DeadlineRule entry) {
        return new DirectoryEntry(null, null, null, null, null, null, null, entry, null, null, null);
    }

    /** An entry of this kind. */
    public static DirectoryEntry of(CompetenceGoods entry) {
        return new DirectoryEntry(null, null, null, null, null, null, null, null, entry, null, null);
    }

    /** An entry of this kind. */
    public static DirectoryEntry of(CompetenceRule entry) {
        return new DirectoryEntry(null, null, null, null, null, null, null, null, null, entry, null);
    }

    /** An entry of this kind. */
    public static DirectoryEntry of(Agreement entry) {
        return new DirectoryEntry(null, null, null, null, null, null, null, null, null, null, entry);
    }

    /** What stands in it. */
    @JsonIgnore
    public Object held() {
        return Stream.of(
                        release,
                        map,
                        agency,
                        agencyTemplate,
                        holiday,
                        calendarDay,
                        workingHours,
                        deadline,
                        goods,
                        rule,
                        agreement)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** Its key on the topic, such as {@code agency/MS-15@2025-07-01}: kind, id, first day. */
    @JsonIgnore
    public String key() {
        return switch (held()) {
            case DirectoryRelease entry -> entry.key();
            case MapSheet entry -> entry.key();
            case Agency entry -> entry.key();
            case AgencyTemplate entry -> entry.key();
            case HolidayRule entry -> entry.key();
            case CalendarDay entry -> entry.key();
            case WorkingHours entry -> entry.key();
            case DeadlineRule entry -> entry.key();
            case CompetenceGoods entry -> entry.key();
            case CompetenceRule entry -> entry.key();
            case Agreement entry -> entry.key();
            default -> throw new IllegalStateException("no such kind");
        };
    }
}
