package vn.lienthong.views.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.source.Source;
import vn.lienthong.contract.source.SourceEvent;
import vn.lienthong.contract.source.SourceStep;

/** What became of the information that a matter rests on, who has looked the matter through since, and who has yet to. */
final class SourcesNow {
    private SourcesNow() {}

    static void in(Present present) {
        List<MatterEvent> events = present.all(SourceEvent.class).toList();
        if (events.isEmpty()) {
            return;
        }
        boolean over = present.all(MatterEvent.class).anyMatch(MatterEvent::ends);
        Map<Integer, List<Field>> changes = new LinkedHashMap<>();
        Map<Integer, Collection<AgencyCode>> owing = new LinkedHashMap<>();
        for (MatterEvent event : events) {
            SourceStep step = ((SourceEvent<?>) event).step();
            Reading reading = present.at(event);
            switch (step) {
                case SourceStep.Changed changed -> {
                    changes.put(changed.change(), new ArrayList<>(happened(changed)));
                    owing.put(changed.change(), new TreeSet<>(changed.asked()));
                    if (changed.replaces() != null) {
                        owing.remove(changed.replaces());
                        said(changes, changed.replaces())
                                .add(Field.text("Nay xem", "thay đổi nguồn số " + changed.change()));
                    }
                }
                case SourceStep.Reviewed reviewed -> {
                    owing.getOrDefault(reviewed.change(), new TreeSet<>()).remove(reviewed.by());
                    said(changes, reviewed.change()).add(reviewed(reviewed, reading));
                }
                case SourceStep.ReviewMoved moved -> {
                    Collection<AgencyCode> left = owing.computeIfAbsent(moved.change(), none -> new TreeSet<>());
                    left.removeAll(moved.from());
                    left.addAll(moved.to());
                    said(changes, moved.change()).add(moved(moved, reading));
                }
                case SourceStep.Reminded reminded -> {
                    // owed as before
                }
            }
        }
        Reading last = present.at(events.getLast());
        List<Field> all = new ArrayList<>();
        changes.forEach((change, fields) -> {
            Collection<AgencyCode> left = owing.getOrDefault(change, List.of());
            if (!over && !left.isEmpty()) {
                fields.add(Field.text("Còn phải rà soát", names(left, last)));
            }
            all.add(Field.group("Thay đổi nguồn số " + change, List.copyOf(fields)));
        });
        present.several("Nguồn đã được đính chính, thu hồi", events.getLast(), all);
    }

    private static List<Field> said(Map<Integer, List<Field>> changes, int change) {
        return changes.computeIfAbsent(change, none -> new ArrayList<>());
    }

    private static List<Field> happened(SourceStep.Changed changed) {
        Field happened = Field.text(
                "Điều đã xảy ra",
                "một thông tin mà hồ sơ này dựa vào %s, %s"
                        .formatted(changed.how().nameVi(), InWords.time(changed.at())));
        Source source = changed.source();
        return source == null
                ? List.of(happened)
                : List.of(
                        happened,
                        Field.link(
                                "Thông tin",
                                "mở thông tin",
                                "information",
                                source.information().key()));
    }

    private static Field moved(SourceStep.ReviewMoved moved, Reading reading) {
        String from = names(moved.from(), reading);
        String at = InWords.time(moved.at());
        return moved.to().isEmpty()
                ? Field.text("Thôi rà soát", "%s, %s".formatted(from, at))
                : Field.text(
                        "Chuyển việc rà soát", "từ %s sang %s, %s".formatted(from, names(moved.to(), reading), at));
    }

    private static String names(Collection<AgencyCode> agencies, Reading reading) {
        return agencies.stream().map(reading::agency).collect(Collectors.joining(", "));
    }

    private static Field reviewed(SourceStep.Reviewed reviewed, Reading reading) {
        String at = "%s, %s".formatted(reading.agency(reviewed.by()), InWords.time(reviewed.at()));
        return Field.text("Đã rà soát", reviewed.note() == null ? at : "%s: %s".formatted(at, reviewed.note()));
    }
}
