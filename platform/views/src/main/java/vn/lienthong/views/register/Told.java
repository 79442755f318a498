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
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationExpired;
import vn.lienthong.contract.information.InformationEvent.InformationReminded;
import vn.lienthong.contract.information.InformationEvent.RemovalConfirmed;
import vn.lienthong.contract.information.OnwardEvent.OnwardExpired;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.contract.information.UseEvent;
import vn.lienthong.contract.text.Spelling;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.views.ById;
import vn.lienthong.views.visibility.Reader;
import vn.lienthong.views.visibility.Rights;

/**
 * What one agency is told of a matter that it may see. Information that its provider took back, or that has run out, is gone for whom
 * it was taken from: what is left is that it was, by whom, when and why. Of every event each reader has its own version.
 */
record Told(MongoOperations store, Reader reader) {
    /** Whoever has it no longer is not told what it was, also before its events say that it ended. */
    static final String ENDED = "Thông tin không còn được chia sẻ";

    /** The last event of which each was told, where that is not the last of all; by the codes of the agencies. */
    static final String LAST_OF = "lastOf";
    /** How the matter stood when it ended for those for whom it is gone; by the codes of the agencies. */
    private static final String ENDED_FOR = "endedFor";
    /** Where in the log the event stands with which it ended for each last, also for those who have it again. */
    private static final String ENDED_AT = "endedAt";

    /** What of a matter must be known to say whether it may be seen, and what is told of it. */
    static final List<String> FIELDS = Stream.concat(
                    Reader.FIELDS.stream(), Stream.of("matter", Register.LAST, LAST_OF, ENDED_FOR))
            .toList();
    /** What of it must be known to say what is told of its events. */
    private static final List<String> OF_EVENTS = Stream.concat(Reader.FIELDS.stream(), Stream.of(ENDED_FOR, ENDED_AT))
            .toList();

    private static final List<String> STANDING = List.of("status", "statusVi", "at", "by", "byVi");
    private static final Set<String> RUN_OUT = Set.of(
            MessageTypes.ofPayload(InformationExpired.class).name(),
            MessageTypes.ofPayload(OnwardExpired.class).name());

    /**
     * An event as the reader may know it.
     *
     * @param document as it stands in the store, with the payload of this version
     * @param altered whether that is another than that of the log
     */
    record Event(Document document, MatterEvent event, boolean altered) {
        /** It says what kind of event it is, and not of what. */
        private Event unopened() {
            Document heading = new Document(document).append("summaryVi", document.get("typeVi"));
            heading.remove(Events.DATA);
            return new Event(heading, event, false);
        }
    }

    /**
     * For whom this event is the last, for whom all is gone with it that came before, and who has it again.
     *
     * @param event as it stands in the store
     * @param shows whether the matter stands by it for all
     */
    static void mark(
            InformationEvent information, Document event, List<AgencyCode> told, boolean shows, Update update) {
        for (AgencyCode agency : told) {
            String last = of(LAST_OF, agency);
            if (shows) {
                update.unset(last);
            } else {
                update.set(last, event.get("_id"));
            }
        }
        AgencyCode provider = new AgencyCode(event.getString("provider"));
        Document standing = new Document();
        STANDING.forEach(field -> standing.append(field, event.get(field.replace("status", "type"))));
        for (String code : event.getList("audience", String.class)) {
            AgencyCode agency = new AgencyCode(code);
            if (information.endsFor(agency, provider)) {
                update.set(of(ENDED_FOR, agency), standing).set(of(ENDED_AT, agency), Events.offset(event));
                Rights.ended(agency, update);
            }
        }
        Rights.keep(information, update);
        switch (information) {
            case OnwardGranted granted -> granted.to().forEach(agency -> update.unset(of(ENDED_FOR, agency)));
            case AudienceChanged changed -> changed.joined().forEach(agency -> update.unset(of(ENDED_FOR, agency)));
            default -> {
                // nobody has it again
            }
        }
    }

    private static String of(String field, AgencyCode agency) {
        return field + "." + agency.value();
    }

    /** Whether the content of this matter is gone for the reader. */
    boolean isGone(Document matter) {
        return matter.get(ENDED_FOR, new Document()).containsKey(reader.code().value());
    }

    /** Whether this is the last event of the matter of which the reader was told. */
    boolean isLast(Document matter, String event) {
        Document own = matter.get(LAST_OF, new Document());
        return event.equals(own.getOrDefault(reader.code().value(), matter.get(Register.LAST)));
    }

    /** The same matter, which says no more than it may. */
    Document matter(Document matter) {
        Document told = new Document(Subject.seenBy(reader.code(), matter));
        List.of(LAST_OF, ENDED_FOR, ENDED_AT, Subject.VALUE_FROM).forEach(told::remove);
        Rights.KEPT.forEach(told::remove);
        if (matter.get(ENDED_FOR, new Document()).get(reader.code().value()) instanceof Document standing) {
            String title = RUN_OUT.contains(standing.getString("status"))
                    ? "Thông tin đã hết hạn chia sẻ"
                    : "Thông tin đã được thu hồi";
            told.putAll(standing);
            told.remove(Subject.BULLETIN);
            told.append("title", title).computeIfPresent("search", (name, text) -> Spelling.plain(title));
        }
        return isApart(matter) ? told.append("audience", codes(known(matter))) : told;
    }

    /** The same as a row of a list, which nobody has opened. */
    Document row(Document matter) {
        return matter(unopened(matter));
    }

    /** The same as the store has it, without the title of what whoever opens it says what for; its provider knows it. */
    Document unopened(Document matter) {
        if (!isForAPurpose(matter)) {
            return matter;
        }
        Document unopened = new Document(matter).append("title", Conditions.UNOPENED_VI);
        unopened.computeIfPresent("search", (name, text) -> Spelling.plain(Conditions.UNOPENED_VI));
        return unopened;
    }

    boolean isForAPurpose(Document matter) {
        return matter.getString(Rights.PURPOSE) != null && !isProvider(matter);
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
        Map<String, Document> matters =
                information.isEmpty() ? Map.of() : new ById(store, Register.MATTERS).findOnly(OF_EVENTS, information);
        return told(events, matters).map(event -> isForAPurpose(of(event, matters)) ? event.unopened() : event);
    }

    private Stream<Event> told(Collection<Document> events, Map<String, Document> matters) {
        return events.stream().flatMap(event -> version(event).stream()).filter(told -> {
            Document matter = of(told, matters);
            return isLeft(told)
                    || reader.hasStill(matter) && !isGone(matter) && Events.offset(told.document()) >= endedAt(matter);
        });
    }

    private static Document of(Event event, Map<String, Document> matters) {
        return matters.getOrDefault(event.document().getString("subject"), new Document());
    }

    /** Behind what was taken from it, one who has it again is told what it is told then. */
    private long endedAt(Document matter) {
        return matter.get(ENDED_AT, new Document()).get(reader.code().value()) instanceof Long at ? at : 0;
    }

    /** What is left of information that is gone: that it is, and what is to be done about it. */
    private boolean isLeft(Event told) {
        return told.event() instanceof InformationEvent information
                && (information.endsFor(
                                reader.code(), new AgencyCode(told.document().getString("provider")))
                        || information instanceof RemovalConfirmed
                        || information instanceof UseEvent // what of its own rests on it is what it has to look through
                        || information instanceof InformationReminded);
    }

    /** The reader's own version; empty where it is not told of it. */
    private Optional<Event> version(Document event) {
        MatterEvent whole = Events.read(event);
        if (!whole.isTold(reader.code(), new AgencyCode(event.getString("provider")))) {
            return Optional.empty();
        }
        MatterEvent seen = whole.seenBy(reader.code());
        boolean altered = !seen.equals(whole);
        Document document = new Document(event);
        if (altered) {
            document.append(Events.DATA, new String(Json.write(seen), StandardCharsets.UTF_8));
        }
        if (isInformation(event) && !isProvider(event)) {
            Handling known = known(event);
            document.append("audience", codes(known)).append("handling", known.wire());
        }
        return Optional.of(new Event(document, seen, altered));
    }

    private Handling known(Document document) {
        return Handling.apart(new AgencyCode(document.getString("provider")), List.of(reader.code()));
    }

    private static List<String> codes(Handling handling) {
        return handling.audience().stream().map(AgencyCode::value).toList();
    }

    private boolean isProvider(Document document) {
        return reader.code().value().equals(document.getString("provider"));
    }

    /** Those that information is shared with do not learn of each other by it; those who act together do. */
    private boolean isApart(Document matter) {
        return Matter.INFORMATION.events().equals(matter.get("matter")) && !isProvider(matter);
    }

    private static boolean isInformation(Document event) {
        return MessageTypes.isOf(Matter.INFORMATION, event.getString("type"));
    }

    private static String id(Document matter) {
        return matter.getString("_id");
    }
}
