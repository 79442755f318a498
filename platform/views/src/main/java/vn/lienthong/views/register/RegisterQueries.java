package vn.lienthong.views.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.views.ById;
import vn.lienthong.views.audit.Reading;
import vn.lienthong.views.content.Contents;
import vn.lienthong.views.register.Searching.Count;
import vn.lienthong.views.visibility.Reader;
import vn.lienthong.views.visibility.Readers;
import vn.lienthong.views.visibility.Rights;

/** Reads the register for one agency: its lists narrow down, {@link StoredHandling} decides on each document. */
public final class RegisterQueries {
    /** What only the store needs. */
    private static final Set<String> INNER =
            Set.of("_id", "position", "_class", "search", Register.HISTORY, Register.LAST);

    private final MongoOperations store;
    private final Readers readers;
    private final Naming naming;
    private final Deadlines deadlines;
    private final Contents contents;
    private final FeedItems items;

    /** @param naming what lists show beside what the store has */
    RegisterQueries(
            MongoOperations store,
            Readers readers,
            Naming naming,
            Deadlines deadlines,
            Contents contents,
            FeedItems items) {
        this.store = store;
        this.readers = readers;
        this.items = items;
        this.contents = contents;
        this.naming = naming;
        this.deadlines = deadlines;
    }

    /** The kind of matter that goes by this name in addresses, such as {@code requests}. */
    public static Optional<Matter> matterOf(String matters) {
        return listed().filter(matter -> word(matter).equals(matters)).findAny();
    }

    /** The name of a kind of matter in addresses. */
    static String word(Matter matter) {
        return matter.plural();
    }

    /** The newest events this agency may see, newest first. */
    public List<Document> events(AgencyCode reader, int limit) {
        return newest(reader, limit).map(this::shown).toList();
    }

    /** The same without what they contain. */
    public List<Document> headings(AgencyCode reader, int limit) {
        return newest(reader, limit).map(this::said).map(Events::heading).toList();
    }

    private Stream<Told.Event> newest(AgencyCode reader, int limit) {
        List<String> lists = listed().flatMap(matter -> Lists.of(reader, matter.events(), matter.events()).stream())
                .toList();
        MergedLists merged = MergedLists.through(store, lists, null, limit);
        List<String> ids = new ArrayList<>();
        for (Lists.Entry entry = merged.next(); entry != null && ids.size() < limit; entry = merged.next()) {
            ids.add(entry.event());
        }
        List<Document> seen = new Events(store)
                .find(ids).stream()
                        .filter(document -> readers.of(reader).maySee(document))
                        .toList();
        return told(reader).events(seen);
    }

    private Told told(AgencyCode reader) {
        return new Told(store, readers.of(reader));
    }

    private Document shown(Told.Event told) {
        return Events.shown(said(told));
    }

    /** What is said of an event is said of the version that it has for its reader. */
    private Document said(Told.Event told) {
        Document document = told.document();
        return told.altered() ? document.append("summaryVi", items.summary(told.event())) : document;
    }

    /** The matters of one kind this agency may see, the one that moved last first, without their history. */
    List<Document> matters(AgencyCode reader, Matter matter, int limit) {
        return matters(reader, matter, Filters.none(limit)).items();
    }

    /**
     * Some of a list.
     *
     * @param next where the next page begins; null if there is none
     */
    record Page(List<Document> items, @Nullable String next) {}

    /** Those of them that are asked for; see {@link Searching} and {@link Sorting}. */
    Page matters(AgencyCode reader, Matter matter, Filters filters) {
        Page page = filters.order().equals(Order.USUAL)
                ? new Searching(store, readers.of(reader), filters).among(List.of(matter))
                : new Sorting(store, readers.of(reader), filters, deadlines).page(matter);
        return new Page(named(reader, page.items()), page.next());
    }

    private List<Document> named(AgencyCode reader, List<Document> shown) {
        Told told = told(reader);
        return naming.named(reader, shown.stream().map(told::row).toList());
    }

    /** How many of them that are. */
    Count count(AgencyCode reader, Matter matter, Filters filters) {
        return new Searching(store, readers.of(reader), filters).count(matter);
    }

    /** All of them, so many at most. */
    Telling telling(AgencyCode reader, Matter matter, Filters filters, int most) {
        Telling telling = filters.order().equals(Order.USUAL)
                ? new Searching(store, readers.of(reader), filters).telling(matter, most)
                : new Sorting(store, readers.of(reader), filters, deadlines).telling(matter);
        return teller -> telling.to(some -> teller.accept(named(reader, some)));
    }

    /**
     * One matter with its content as it stands and its history; empty if there is none or the agency may not see it.
     *
     * @param reading told that there is something to read, before it is gathered
     */
    Optional<Document> matter(AgencyCode reader, Matter matter, String id, Reading reading) {
        Told told = told(reader);
        return found(reader, matter, id).map(found -> {
            reading.begins();
            List<Told.Event> history = told.history(found).toList();
            List<MatterEvent> events = history.stream().map(Told.Event::event).toList();
            Document shown = told.matter(shown(reader, found))
                    .append("content", contents.of(matter, events))
                    .append(Register.HISTORY, history.stream().map(this::entry).toList())
                    .append("restsOn", new Resting(store, told).of(id));
            return matter == Matter.INFORMATION ? shown.append("reached", new Reached(store, told).of(found)) : shown;
        });
    }

    /** Whether there is such a matter, and this agency may see it. */
    public boolean sees(AgencyCode agency, Matter matter, String id) {
        return found(agency, matter, id).isPresent();
    }

    /** Which of these matters this agency may see, by their ids. */
    public Set<String> seen(AgencyCode agency, Collection<String> ids) {
        Reader reader = readers.of(agency);
        return new ById(store, Register.MATTERS)
                .findOnly(Reader.FIELDS, ids).entrySet().stream()
                        .filter(found -> reader.maySee(found.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    /** Whether there is such a matter, and this agency is its provider. */
    public boolean isProvider(AgencyCode agency, Matter matter, String id) {
        return found(agency, matter, id)
                .filter(document -> agency.value().equals(document.getString("provider")))
                .isPresent();
    }

    /** For what the provider of that information lets it be used, where it says so; empty for itself, and where nothing of it is left for that agency. */
    Optional<String> purpose(AgencyCode reader, String information) {
        Told told = told(reader);
        return found(reader, Matter.INFORMATION, information)
                .filter(told::isForAPurpose)
                .filter(document -> !told.isGone(document))
                .map(document -> document.getString(Rights.PURPOSE));
    }

    /**
     * What a list says to that agency in place of the titles of these pieces of information, by their ids: of what it has not, or has no longer,
     * whatever the events say yet, and of what is to be opened for a purpose. The others have their titles.
     */
    public Map<String, String> untitled(AgencyCode agency, Collection<String> information) {
        if (information.isEmpty()) {
            return Map.of();
        }
        Told told = told(agency);
        Map<String, Document> known = new ById(store, Register.MATTERS).findOnly(Told.FIELDS, information);
        Map<String, String> untitled = new HashMap<>();
        for (String id : information) {
            Document matter = known.get(id);
            if (matter == null || !told.reader().maySee(matter) || told.isGone(matter)) {
                untitled.put(id, Told.ENDED);
            } else if (told.isForAPurpose(matter)) {
                untitled.put(id, Conditions.UNOPENED_VI);
            }
        }
        return untitled;
    }

    private Optional<Document> found(AgencyCode reader, Matter matter, String id) {
        return Optional.ofNullable(store.findById(id, Document.class, Register.MATTERS))
                .filter(document -> matter.events().equals(document.get("matter")))
                .filter(document -> readers.of(reader).maySee(document));
    }

    /** The history of a matter as this agency may be told it; nothing where it may not see the matter. */
    private Stream<Told.Event> told(AgencyCode reader, Matter matter, String id) {
        return found(reader, matter, id).stream().flatMap(told(reader)::history);
    }

    private Document entry(Told.Event event) {
        Document entry = shown(event).append("content", contents.of(event.event()));
        entry.remove("audience");
        return entry;
    }

    /** What serves a plan or a group and this agency may see, the one that moved last first; none if it may not see that. */
    Page serving(AgencyCode reader, Matter matter, String id, Filters page) {
        return found(reader, matter, id)
                .flatMap(found -> Membership.field(matter))
                .map(field ->
                        new Searching(store, readers.of(reader), page.serving(field, id)).among(listed().toList()))
                .map(served -> new Page(named(reader, served.items()), served.next()))
                .orElse(new Page(List.of(), null));
    }

    /** The kinds of matter that agencies have lists of. */
    private static Stream<Matter> listed() {
        return Stream.of(Matter.values()).filter(Matter::isListed);
    }

    /** Those of these matters that this agency may see, the one that moved last first, without their history. */
    public List<Document> matters(AgencyCode reader, Collection<String> ids) {
        return named(
                reader,
                new ById(store, Register.MATTERS)
                        .findWithout(Register.HISTORY, ids).values().stream()
                                .filter(document -> readers.of(reader).maySee(document))
                                .sorted(Comparator.comparing((Document document) -> document.getString("at"))
                                        .reversed()
                                        .thenComparing(document -> document.getString("_id")))
                                .map(document -> shown(reader, document))
                                .toList());
    }

    /** What happened to one matter, oldest first; empty if there is none or the agency may not see it. */
    public List<MatterEvent> events(AgencyCode reader, Matter matter, String id) {
        return told(reader, matter, id).map(Told.Event::event).toList();
    }

    /**
     * What happened to one matter.
     *
     * @param number by which people call it; null if it has none yet
     * @param events oldest first
     * @param officers who acted, for each event; null where nobody is named
     */
    public record History(@Nullable String number, List<MatterEvent> events, List<@Nullable String> officers) {}

    /** Empty if there is no such matter or the agency may not see it. */
    public Optional<History> history(AgencyCode reader, Matter matter, String id) {
        return found(reader, matter, id).map(document -> {
            List<Told.Event> events = told(reader).history(document).toList();
            List<@Nullable String> officers = new ArrayList<>();
            events.forEach(event -> officers.add(event.document().getString("officer")));
            return new History(
                    document.getString(Numbering.NUMBER),
                    events.stream().map(Told.Event::event).toList(),
                    officers);
        });
    }

    /**
     * To whom what of a matter is told.
     *
     * @param number by which people call it; null if it has none yet
     * @param audience all that may see the matter, or might once, with its provider
     * @param events as they stand on the log, oldest first: no reader is shown them
     */
    public record Sent(
            @Nullable String number, AgencyCode provider, List<AgencyCode> audience, List<SentEvent> events) {}

    /** @param id of the event @param audience who might see the matter then */
    public record SentEvent(String id, MatterEvent event, Set<AgencyCode> audience) {}

    /** For receipts alone, which say of what happened only that it did. Empty if there is no such matter or the agency may not see it. */
    public Optional<Sent> sent(AgencyCode reader, Matter matter, String id) {
        return found(reader, matter, id)
                .map(document -> new Sent(
                        document.getString(Numbering.NUMBER),
                        new AgencyCode(document.getString("provider")),
                        codes(document),
                        new Events(store)
                                .find(document.getList(Register.HISTORY, String.class)).stream()
                                        .map(event -> new SentEvent(
                                                event.getString("id"), Events.read(event), Set.copyOf(codes(event))))
                                        .toList()));
    }

    private static List<AgencyCode> codes(Document document) {
        return document.getList("audience", String.class, List.of()).stream()
                .map(AgencyCode::new)
                .toList();
    }

    /** The matter that goes by this number: {@code number}, {@code matters}, {@code id}; empty if there is none or the agency may not see it. */
    Optional<Document> numbered(AgencyCode reader, MatterNumber number) {
        Document entry = store.findById(number.value(), Document.class, Numbering.COLLECTION);
        return Optional.ofNullable(entry)
                .flatMap(kept -> found(reader, number.matter(), kept.getString("matter")))
                .map(found -> new Document(Numbering.NUMBER, number.value())
                        .append("matters", word(number.matter()))
                        .append("id", found.get("_id")));
    }

    /**
     * The attachment of that hash that an event of the matter came with, as it was handed over last; empty if there is none, or
     * the agency may not see the matter now.
     */
    public Optional<Attachment> attachment(AgencyCode reader, Matter matter, String id, Sha256 sha256) {
        return told(reader, matter, id)
                .map(event -> event.document().getString(Events.DATA))
                .filter(payload -> payload.contains(sha256.value()))
                .flatMap(payload -> Attachment.in(Json.mapper().readTree(payload)).stream())
                .map(Attachment.Placed::attachment)
                .filter(attachment -> attachment.sha256().equals(sha256))
                .reduce((before, last) -> last);
    }

    /** A matter as that agency is shown it, without its history. */
    static Document shown(AgencyCode reader, Document stored) {
        Document document = Subject.seenBy(reader, stored);
        Document shown = new Document("id", document.get("_id"));
        document.forEach((name, value) -> {
            if (!INNER.contains(name) && !Triage.KEPT.contains(name)) {
                shown.append(name, value);
            }
        });
        Triage.tell(document, shown);
        return shown;
    }
}
