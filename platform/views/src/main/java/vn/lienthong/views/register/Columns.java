package vn.lienthong.views.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.text.Days;
import vn.lienthong.registry.calendar.WorkCalendar;

/** The columns of a list that is taken away as a file: those of a kind of matter, each with what it says of one. */
record Columns(List<Column> all) {

    /**
     * A column.
     *
     * @param value a text, a number, a day or a moment in Vietnam; null where there is none
     */
    record Column(String headerVi, Function<Document, @Nullable Object> value) {}

    static Columns of(Matter matter) {
        boolean caseFile = matter == Matter.CASEFILE;
        boolean held = caseFile || matter == Matter.TIP;
        List<Column> all = new ArrayList<>();
        all.add(text("Số", "number"));
        all.add(text("Tiêu đề", "title"));
        if (matter == Matter.INFORMATION) {
            all.add(text("Bản tin", "bulletinVi"));
        }
        if (matter == Matter.TIP) {
            all.add(text("Luồng tin", "streamVi"));
        }
        all.add(text("Tỉnh, thành phố", "provinceVi"));
        all.add(text("Lực lượng", "forceVi"));
        if (held) {
            all.add(text("Nhóm hàng", "goodsVi"));
            all.add(text("Hành vi vi phạm", "violationVi"));
        }
        if (caseFile) {
            all.add(new Column("Trị giá (đồng)", matterOf -> matterOf.get(Subject.VALUE)));
            all.add(new Column("Ngày phát hiện", matterOf -> day(matterOf.getString(Subject.DETECTED))));
        }
        if (held) {
            all.add(text("Đang giữ", "holderVi"));
        }
        all.add(new Column("Độ khẩn", matterOf -> urgency(matterOf.getString("urgency"))));
        all.add(moment("Hạn gần nhất", "dueAt"));
        all.add(new Column(
                "Tình trạng", matterOf -> matterOf.getBoolean("open", true) ? "đang giải quyết" : "đã kết thúc"));
        all.add(text("Việc gần nhất", "statusVi"));
        all.add(text("Do", "byVi"));
        all.add(moment("Lúc", "at"));
        all.add(text("Lập bởi", "openedByVi"));
        all.add(moment("Lập lúc", Filters.OPENED));
        all.add(text("Mã hồ sơ", "id"));
        return new Columns(List.copyOf(all));
    }

    List<String> headers() {
        return all.stream().map(Column::headerVi).toList();
    }

    List<@Nullable Object> row(Document matter) {
        List<@Nullable Object> row = new ArrayList<>();
        all.forEach(column -> row.add(column.value().apply(matter)));
        return row;
    }

    private static Column text(String headerVi, String field) {
        return new Column(headerVi, matter -> matter.getString(field));
    }

    private static Column moment(String headerVi, String field) {
        return new Column(headerVi, matter -> {
            String at = matter.getString(field);
            return at == null ? null : LocalDateTime.ofInstant(Instant.parse(at), WorkCalendar.ZONE);
        });
    }

    /** A day; a text where only the month or the year is known. */
    private static @Nullable Object day(@Nullable String date) {
        if (date == null) {
            return null;
        }
        return date.length() == "2026-11-29".length() ? LocalDate.parse(date) : Days.inWords(new PartialDate(date));
    }

    private static @Nullable String urgency(@Nullable String wire) {
        return Urgency.find(wire).map(Urgency::nameVi).orElse(null);
    }
}
