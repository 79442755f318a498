package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;

/**
 * A day that is not like its weekday, as the authorities announced it; the shape is our own.
 *
 * @param holiday id of the holiday it belongs to, such as {@code TET}
 * @param nameVi what people read, such as {@code Nghỉ bù Giỗ Tổ Hùng Vương}
 */
public record CalendarDay(LocalDate date, CalendarDayKind kind, String holiday, String nameVi, Provenance provenance)
        implements Keyed {

    /** Unique for the day. */
    @Override
    @JsonIgnore
    public String key() {
        return "calendar-day/%s@%s".formatted(date, date);
    }
}
