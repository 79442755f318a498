package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;

/**
 * The hours in which public bodies work on a working day, during a period; the shape is our own. Working days are
 * Monday to Friday (QĐ 188/1999/QĐ-TTg) but for holidays and swapped days.
 *
 * @param province where they hold, null for the whole country where a province has none of its own
 * @param spans in the order of the day, at least one
 */
public record WorkingHours(
        @Nullable ProvinceCode province, List<WorkingHoursSpan> spans, Period period, Provenance provenance)
        implements Keyed {

    /** @throws IllegalArgumentException if there is no span, or one begins before the one ahead of it ends */
    public WorkingHours {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("no working hours");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).to())) {
                throw new IllegalArgumentException("working hours from %s begin before those ahead of them end"
                        .formatted(spans.get(i).from()));
            }
        }
    }

    /** Unique for (place, period). */
    @Override
    @JsonIgnore
    public String key() {
        PartialDate from = period.from();
        return "working-hours/%s@%s".formatted(province == null ? "VN" : province, from == null ? "" : from);
    }
}
