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
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.views.ById;

/**
 * What one agency is told of a matter that it may see. Information that its provider took back is gone for everybody else: what is
 * left is that it was recalled, by whom, when and why. Of every event each reader has its own version.
 */
record Told(MongoOperations store, AgencyCode reader) {
    private static final Map<String, String> ENDED =
            Map.of(MessageTypes.ofPayload(InformationRecalled.class).name(), "Thông tin đã được thu hồi");

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

    /** Whether the content of this matter is gone for the reader. */
    boolean isGone(Document matter) {
        return ENDED.containsKey(matter.getString("status")) && !isProvider(matter);
    }

    /** The same matter, which says no more than it may. */
    Document matter(Document matter) {
        boolean gone = isGone(matter);
        if (!gone && !isApart(matter)) {
            return matter;
        }
        Document told = new Document(matter);
        if (gone) {
            told.append("title", ENDED.get(matter.getString("status")));
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
                : new ById(store, Register.MATTERS).findOnly(List.of("status", "provider"), information);
        return told(events, matters);
    }

    private Stream<Event> told(Collection<Document> events, Map<String, Document> matters) {
        return events.stream()
                .filter(event -> {
                    Document matter = matters.getOrDefault(event.getString("subject"), new Document());
                    return !isGone(matter) || ENDED.containsKey(event.getString("type"));
                })
                .flatMap(event -> version(event).stream());
    }

    /** The reader's own version; empty where it is not told of it. */
    private Optional<Event> version(Document event) {
        MatterEvent whole = Events.read(event);
        if (!whole.isTold(reader, new AgencyCode(event.getString("provider")))) {
            return Optional.empty();
        }
        MatterEvent seen = isProvider(event) ? whole : whole.seenBy(reader);
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
