package vn.lienthong.views.register;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationExpired;
import vn.lienthong.contract.information.InformationEvent.InformationReminded;
import vn.lienthong.contract.information.InformationEvent.RemovalConfirmed;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.views.ById;

/**
 * What one agency is told of a matter that it may see. Information that its provider took back, or that has run out, is gone for whom
 * it was taken from: what is left is that it was, by whom, when and why. Of every event each reader has its own version.
 */
record Told(MongoOperations store, AgencyCode reader) {
    /** The last event of which each was told, where that is not the last of all; by the codes of the agencies. */
    static final String LAST_OF = "lastOf";
    /** Codes of those for whom what came before is gone. */
    private static final String ENDED_FOR = "endedFor";

    private static final String EXPIRED =
            MessageTypes.ofPayload(InformationExpired.class).name();

    /**
     * An event as the reader may know it.
     *
     * @param document as it stands in the store, with the payload of this version
     */
    record Event(Document document, MatterEvent event) {
        /** As agencies are shown it. */
        Document shown() {
            return Events.shown(document);
        }
    }

    /** For whom with this event all is gone that came before, and who has it again. */
    static void ending(Object content, Document event, Update update) {
        if (!(content instanceof InformationEvent information)) {
            return;
        }
        AgencyCode provider = new AgencyCode(event.getString("provider"));
        List<String> ended = event.getList("audience", String.class).stream()
                .filter(agency -> information.endsFor(new AgencyCode(agency), provider))
                .toList();
        if (!ended.isEmpty()) {
            update.addToSet(ENDED_FOR).each(ended.toArray());
        } else if (information instanceof OnwardGranted granted) {
            update.pullAll(
                    ENDED_FOR, granted.to().stream().map(AgencyCode::value).toArray());
        }
    }

    /** Whether the content of this matter is gone for the reader. */
    boolean isGone(Document matter) {
        return matter.getList(ENDED_FOR, String.class, List.of()).contains(reader.value());
    }

    /** Whether this is the last event of the matter of which the reader was told. */
    boolean isLast(Document matter, String event) {
        Document own = matter.get(LAST_OF, new Document());
        return event.equals(own.getOrDefault(reader.value(), matter.get(Register.LAST)));
    }

    /** The same matter, which says no more than it may. */
    Document matter(Document matter) {
        Document told = new Document(matter);
        told.remove(ENDED_FOR);
        told.remove(LAST_OF);
        if (isGone(matter)) {
            told.append(
                    "title",
                    EXPIRED.equals(matter.getString("status"))
                            ? "Thông tin đã hết hạn chia sẻ"
                            : "Thông tin đã được thu hồi");
        }
        return isApart(matter) ? told.append("audience", List.of(reader.value())) : told;
    }

    /** What happened to it. Who may see the matter may see all of its history, but for what is not for this reader. */
    Stream<Event> history(Document matter) {
        return told(new Events(store).find(matter.getList(Register.HISTORY, String.class)), Map.of(id(matter), matter));
    }

    /** Events of whatever matters, of those whose content is gone only that. */
    Stream<Event> events(List<Document> events) {
        Set<String> information = events.stream()
                .filter(Told::isInformation)
                .map(event -> event.getString("subject"))
                .collect(Collectors.toSet());
        Map<String, Document> matters = information.isEmpty()
                ? Map.of()
                : new ById(store, Register.MATTERS).findOnly(List.of("status", "provider", ENDED_FOR), information);
        return told(events, matters);
    }

    private Stream<Event> told(Collection<Document> events, Map<String, Document> matters) {
        return events.stream().flatMap(event -> version(event).stream()).filter(told -> {
            Document matter = matters.getOrDefault(told.document().getString("subject"), new Document());
            return !isGone(matter) || isLeft(told);
        });
    }

    /** What is left of information that is gone: that it is, and what is to be done about it. */
    private boolean isLeft(Event told) {
        return told.event() instanceof InformationEvent information
                && (information.endsFor(reader, new AgencyCode(told.document().getString("provider")))
                        || information instanceof RemovalConfirmed
                        || information instanceof InformationReminded);
    }

    /** The reader's own version; empty where it is not told of it. */
    private Optional<Event> version(Document event) {
        MatterEvent whole = Events.read(event);
        if (!whole.isTold(reader, new AgencyCode(event.getString("provider")))) {
            return Optional.empty();
        }
        MatterEvent seen = whole.seenBy(reader);
        Document document = new Document(event);
        if (!seen.equals(whole)) {
            document.append(Events.DATA, new String(Json.write(seen), StandardCharsets.UTF_8));
        }
        if (isInformation(event) && !isProvider(event)) {
            document.append("audience", List.of(reader.value())).append("handling", reader.value());
        }
        return Optional.of(new Event(document, seen));
    }

    private boolean isProvider(Document document) {
        return reader.value().equals(document.getString("provider"));
    }

    /** Those that information is shared with do not learn of each other by it; those who act together do. */
    private boolean isApart(Document matter) {
        return Matter.INFORMATION.events().equals(matter.get("matter")) && !isProvider(matter);
    }

    private static boolean isInformation(Document event) {
        return event.getString("type").startsWith("vn.lienthong." + Matter.INFORMATION.wire() + ".");
    }

    private static String id(Document matter) {
        return matter.getString("_id");
    }
}
