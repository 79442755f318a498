package vn.lienthong.views.register;

import java.util.Map;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.views.content.Contents;

/** The register as it is read where nobody counts time. */
final class Lines {
    private Lines() {}

    static RegisterQueries of(MongoOperations store) {
        return of(store, (reader, matters) -> Map.of());
    }

    static RegisterQueries of(MongoOperations store, Deadlines deadlines) {
        FeedItems items = new FeedItems(Shipped.DIRECTORY);
        Naming naming = Naming.of(new OriginNames(Shipped.DIRECTORY), items::name, deadlines);
        return new RegisterQueries(store, naming, deadlines, new Contents(Shipped.DIRECTORY, items::name), items);
    }
}
