package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What an entry of the directory can hold. */
public sealed interface Keyed
        permits DirectoryRelease,
                MapSheet,
                Agency,
                AgencyTemplate,
                HolidayRule,
                CalendarDay,
                WorkingHours,
                DeadlineRule,
                CodeWord,
                CompetenceGoods,
                CompetenceRule,
                Agreement,
                Law,
                Connection {
    /** Its key on the topic: kind, id, first day, such as {@code agency/MS-15@2025-07-01}. */
    @JsonIgnore
    String key();
}
