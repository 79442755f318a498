package vn.lienthong.views.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.registry.calendar.Counting;

/** The content of one matter as it stands, gathered section by section out of what has happened to it, oldest first. */
final class Present {
    private static final String REASON = "reason";

    private final List<MatterEvent> events;
    private final Reading reading;
    private final List<Section> sections = new ArrayList<>();

    /** @param reading on whatever day: each event is read on its own */
    Present(List<MatterEvent> events, Reading reading) {
        this.events = events;
        this.reading = reading;
    }

    List<Section> sections() {
        return List.copyOf(sections);
    }

    /** The events of these types, oldest first. */
    @SafeVarargs
    final Stream<MatterEvent> all(Class<? extends MatterEvent>... types) {
        return events.stream().filter(event -> Stream.of(types).anyMatch(type -> type.isInstance(event)));
    }

    Reading at(MatterEvent event) {
        return reading.on(Counting.day(event.at()));
    }

    /** What the newest event of these types says in that field; amended where an older one said otherwise. */
    @SafeVarargs
    final Present part(String titleVi, String field, Class<? extends MatterEvent>... types) {
        List<Map.Entry<MatterEvent, Field>> stated = all(types)
                .flatMap(event -> said(event, field).map(said -> Map.entry(event, said)).stream())
                .toList();
        if (!stated.isEmpty()) {
            MatterEvent newest = stated.getLast().getKey();
            Field said = stated.getLast().getValue();
            boolean anew = stated.stream()
                            .map(each -> each.getValue().texts().toList())
                            .distinct()
                            .count()
                    > 1;
            String amended = anew ? reason(newest) : null;
            add(titleVi, newest, amended, said.fields() == null ? List.of(said) : said.fields());
        }
        return this;
    }

    /** What the newest event of these types says in that field, if it says anything there. */
    @SafeVarargs
    final Present standing(String titleVi, String field, Class<? extends MatterEvent>... types) {
        all(types)
                .reduce((older, newer) -> newer)
                .ifPresent(newest -> said(newest, field).ifPresent(said -> add(titleVi, newest, null, List.of(said))));
        return this;
    }

    /** The newest event of each of these types, with all that it says. */
    @SafeVarargs
    final Present newest(Class<? extends MatterEvent>... types) {
        for (Class<? extends MatterEvent> type : types) {
            all(type).reduce((older, newer) -> newer).ifPresent(this::whole);
        }
        return this;
    }

    /** Each event of these types, with all that it says. */
    @SafeVarargs
    final Present each(Class<? extends MatterEvent>... types) {
        all(types).forEach(this::whole);
        return this;
    }

    private void whole(MatterEvent event) {
        add(titleVi(event), event, null, at(event).event(event));
    }

    /** Things of one kind, each with fields of its own. @param last when that was so, and by whom */
    Present several(String titleVi, MatterEvent last, List<Field> things) {
        add(titleVi, last, null, things);
        return this;
    }

    private void add(String titleVi, MatterEvent event, @Nullable String amended, List<Field> fields) {
        if (!fields.isEmpty()) {
            sections.add(new Section(titleVi, event.at(), reading.agency(event.by()), amended, fields));
        }
    }

    private Optional<Field> said(MatterEvent event, String field) {
        return at(event).field(event, field);
    }

    private String reason(MatterEvent event) {
        return said(event, REASON).map(Field::text).orElse("");
    }

    /** What happened, as the feed calls it, and when. */
    static String headingVi(MatterEvent event) {
        return "%s, %s".formatted(titleVi(event), InWords.time(event.at()));
    }

    /** What happened, as the feed calls it. */
    static String titleVi(MatterEvent event) {
        return MessageTypes.of(event).nameVi();
    }
}
