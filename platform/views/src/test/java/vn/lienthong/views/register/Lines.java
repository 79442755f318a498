package vn.lienthong.views.register;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.community.Communities;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.runtime.projection.View;
import vn.lienthong.views.content.Contents;
import vn.lienthong.views.visibility.Readers;

/** The register as it is read where nobody counts time. */
public final class Lines {
    /** Who reads now, where nobody belongs to any community. */
    static final Readers READERS = new Readers(Communities.NONE, InstantSource.system());

    private Lines() {}

    public static RegisterQueries of(MongoOperations store) {
        return of(store, (reader, matters) -> Map.of());
    }

    /** What writes it. */
    public static View view(MongoOperations store) {
        return new Register(store, Shipped.DIRECTORY);
    }

    static RegisterQueries of(MongoOperations store, Deadlines deadlines) {
        return of(store, deadlines, READERS);
    }

    /** The same, for readers who belong to communities. */
    public static RegisterQueries of(MongoOperations store, Readers readers) {
        return of(store, (reader, matters) -> Map.of(), readers);
    }

    /** Everything that the register tells this reader of a matter, in whichever way. */
    static String all(RegisterQueries queries, AgencyCode reader, Matter matter, String id) {
        return queries.events(reader, 50)
                + queries.matters(reader, matter, 50).toString()
                + queries.matter(reader, matter, id, () -> {})
                + queries.events(reader, matter, id)
                + queries.history(reader, matter, id);
    }

    private static RegisterQueries of(MongoOperations store, Deadlines deadlines, Readers readers) {
        FeedItems items = new FeedItems(Shipped.DIRECTORY);
        Naming naming = Naming.of(new OriginNames(Shipped.DIRECTORY), items::name, deadlines);
        return new RegisterQueries(
                store, readers, naming, deadlines, new Contents(Shipped.DIRECTORY, items::name), items);
    }
}
