package vn.lienthong.views.release;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;

/**
 * What was given to the press, newest first, for every agency and for the sites that show it: as JSON Feed 1.1 and as Atom
 * (RFC 4287). Nothing is in it that has not been published.
 */
@RestController
@RequestMapping("/api/v1")
class ReleasePages {
    private static final String TITLE = "Liên Thông 389: thông tin đã công bố cho báo chí";
    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final MongoOperations store;
    private final Function<AgencyCode, String> names;

    ReleasePages(MongoOperations store, CurrentDirectory directory) {
        this.store = store;
        this.names = new FeedItems(directory)::name;
    }

    /** As JSON Feed 1.1 (jsonfeed.org): its names are those of that specification. */
    record Feed(String version, String title, String language, List<Item> items) {}

    record Item(
            String id,
            String title,
            String content_text,
            String date_published,
            List<Author> authors,
            List<String> tags) {}

    record Author(String name) {}

    @GetMapping(
            path = "/releases",
            produces = {"application/feed+json", "application/json"})
    Feed json(Caller caller, Parameters given) {
        List<Item> items = newest(given).stream()
                .map(release -> new Item(
                        "urn:uuid:" + release.id(),
                        release.headline(),
                        release.extract(),
                        release.at().toString(),
                        List.of(new Author(names.apply(release.by()))),
                        release.outlets()))
                .toList();
        return new Feed("https://jsonfeed.org/version/1.1", TITLE, "vi", items);
    }

    @GetMapping(path = "/releases.atom", produces = "application/atom+xml;charset=UTF-8")
    String atom(Caller caller, Parameters given) throws FeedException {
        List<Release> newest = newest(given);
        SyndFeedImpl feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setTitle(TITLE);
        feed.setUri("urn:lienthong:releases");
        feed.setLanguage("vi");
        feed.setPublishedDate(
                newest.isEmpty() ? new Date(0) : Date.from(newest.getFirst().at()));
        feed.setEntries(newest.stream().map(this::entry).toList());
        return new SyndFeedOutput().outputString(feed);
    }

    private SyndEntry entry(Release release) {
        SyndContentImpl content = new SyndContentImpl();
        content.setType("text/plain");
        content.setValue(release.extract());
        SyndEntryImpl entry = new SyndEntryImpl();
        entry.setUri("urn:uuid:" + release.id());
        entry.setTitle(release.headline());
        entry.setAuthor(names.apply(release.by()));
        entry.setPublishedDate(Date.from(release.at()));
        entry.setUpdatedDate(Date.from(release.at()));
        entry.setContents(List.of(content));
        return entry;
    }

    private List<Release> newest(Parameters given) {
        int limit = given.number("limit", MOST, USUAL);
        given.orRefuse();
        Query query = new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit);
        return store.find(query, Document.class, Release.COLLECTION).stream()
                .map(Release::read)
                .toList();
    }
}
