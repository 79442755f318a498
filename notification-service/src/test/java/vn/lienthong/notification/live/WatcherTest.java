package vn.lienthong.notification.live;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.notification.inbox.BrokenInboxes;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.feed.FeedItems;

class WatcherTest {
    /** Else the client would hold a stream on which nothing comes any more. */
    @Test
    void endsTheStreamWhenTheInboxCannotBeRead() {
        BrokenInboxes broken = new BrokenInboxes(new IllegalStateException("closed"));
        FeedItems items = new FeedItems(Directory::shipped);
        Watcher watcher = new Watcher(
                new AgencyCode("MS-15"), new Feed(broken.inboxes(), broken.arrivals(), items), agency -> false);

        watcher.run(0);

        assertThatIllegalStateException()
                .isThrownBy(() -> watcher.emitter().send("còn đây"))
                .withMessageContaining("completed");
    }
}
