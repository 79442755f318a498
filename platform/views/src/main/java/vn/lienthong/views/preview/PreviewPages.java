package vn.lienthong.views.preview;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MatterId;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.tip.LinkCommand;
import vn.lienthong.contract.tip.LinkEvent;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.views.content.Contents;
import vn.lienthong.views.content.Field;
import vn.lienthong.views.explain.Foresees;
import vn.lienthong.views.explain.Foresees.Foreseen;
import vn.lienthong.views.linked.LinkedTips;
import vn.lienthong.views.preview.AskedPreview.Asked;
import vn.lienthong.views.preview.Preview.Reader;
import vn.lienthong.views.preview.Preview.Seen;
import vn.lienthong.views.register.RegisterQueries;

/** Who would see it, asked by whoever is about to send something. Nothing is recorded, nobody is told. */
@RestController
class PreviewPages {
    private final ObjectProvider<Foresees> foresees;
    private final RegisterQueries register;
    private final LinkedTips linked;
    private final CurrentDirectory directory;
    private final FeedItems names;
    private final Contents contents;
    private final Clock clock;

    PreviewPages(
            ObjectProvider<Foresees> foresees,
            RegisterQueries register,
            LinkedTips linked,
            CurrentDirectory directory,
            Clock clock) {
        this.foresees = foresees;
        this.register = register;
        this.linked = linked;
        this.directory = directory;
        this.names = new FeedItems(directory);
        this.contents = new Contents(directory, names::name);
        this.clock = clock;
    }

    /**
     * Of a body such as {@code {"type": "vn.lienthong.information.share.v1", "data": {…}}}, at most 1 MiB, with codes of agencies and
     * provinces. What the door would say of it is asked there ({@code POST /api/v1/events?dry-run}).
     */
    @PostMapping("/api/v1/visibility/preview")
    Preview preview(Caller caller, Parameters parameters, InputStream body) throws IOException {
        parameters.orRefuse();
        Asked asked = AskedPreview.read(body.readNBytes(AskedPreview.LARGEST + 1), clock.instant());
        Matter matter = asked.type().requiredMatter();
        MatterId about = asked.command().about(caller.agency());
        List<MatterEvent> before = about == null ? List.of() : register.events(caller.agency(), matter, about.key());
        if (about != null && before.isEmpty()) {
            throw Problems.notFound(matter.nameVi().toLowerCase(Locale.ROOT) + " này");
        }
        if (asked.command() instanceof LinkCommand link) {
            if (!linked.mayName(caller.agency(), link)) {
                return new Preview(false, List.of(LinkCommand.unknown()), List.of());
            }
            before = withSaid(before, link);
        }
        List<MatterEvent> known = before;
        String key = about == null ? UUID.randomUUID().toString() : about.key();
        return foresees.stream()
                .flatMap(
                        each -> each
                                .of(
                                        matter,
                                        new Foresees.Asked(
                                                asked.command(), caller.agency(), key, known, clock.instant()))
                                .stream())
                .findFirst()
                .map(this::told)
                .orElseThrow(() -> Problems.notFound("quy tắc cho loại thông điệp này ở đây"));
    }

    /** Each is told what it has said of two tips, and whoever may see both may take back what others have. */
    private List<MatterEvent> withSaid(List<MatterEvent> before, LinkCommand link) {
        return Stream.concat(before.stream().filter(event -> !(event instanceof LinkEvent)), linked.said(link).stream())
                .toList();
    }

    private Preview told(Foreseen foreseen) {
        Map<MatterEvent, List<Field>> whole = new IdentityHashMap<>(); // readers are many, events few
        return new Preview(
                foreseen.reasons().isEmpty(),
                foreseen.reasons(),
                foreseen.readers().stream()
                        .map(reader -> new Reader(
                                reader.agency(),
                                names.name(reader.agency()),
                                reader.because(),
                                reader.told() && isConnected(reader.agency()),
                                reader.versions().stream()
                                        .map(version -> seen(version, whole))
                                        .toList()))
                        .toList());
    }

    private boolean isConnected(AgencyCode agency) {
        return directory.get().connections().has(agency, clock.instant());
    }

    private Seen seen(Foresees.Version version, Map<MatterEvent, List<Field>> whole) {
        MessageType type = MessageTypes.of(version.whole());
        return new Seen(
                type.name(),
                type.nameVi(),
                version.seen().equals(version.whole())
                        ? List.of()
                        : withheld(whole.computeIfAbsent(version.whole(), this::leaves), version.seen()));
    }

    /** The fields that read otherwise, by the innermost name that people know them by. */
    private List<String> withheld(List<Field> whole, MatterEvent seen) {
        Set<Field> kept = Set.copyOf(leaves(seen));
        return whole.stream()
                .filter(field -> !kept.contains(field))
                .map(Field::labelVi)
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
    }

    private List<Field> leaves(MatterEvent event) {
        return contents.of(event).stream().flatMap(PreviewPages::leaves).toList();
    }

    private static Stream<Field> leaves(Field field) {
        List<Field> inner = field.fields();
        return inner == null ? Stream.of(field) : inner.stream().flatMap(PreviewPages::leaves);
    }
}
