package vn.lienthong.runtime.feed;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Excerpt;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.wording.Worded;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.message.Message;

/** Tells events in Vietnamese. */
public final class FeedItems {
    private static final int LONGEST = 300;

    private final Supplier<Directory> directory;
    private final Wording wording = new Wording(this::name);

    /** @param directory that has the names */
    public FeedItems(Supplier<Directory> directory) {
        this.directory = directory;
    }

    /** The line for a message of an inbox or of the log. */
    public FeedItem of(Message message) {
        Envelope envelope = message.envelope();
        Worded worded = wording.of(message.content()).actedBy(envelope.officer());
        return new FeedItem(
                envelope.id(),
                envelope.type(),
                worded.act(),
                envelope.subject(),
                envelope.time() == null ? null : envelope.time().toString(),
                worded.by() == null ? null : worded.by().value(),
                worded.actor(),
                envelope.provider() == null ? null : envelope.provider().value(),
                nameIfAny(envelope.provider()),
                summary(worded),
                envelope.urgency() == null ? null : envelope.urgency().wire(),
                envelope.handling(),
                envelope.number() == null ? null : envelope.number().value(),
                worded.by() == null ? null : envelope.officer());
    }

    /** What is particular of an event, as its line says it. */
    public String summary(Object content) {
        return summary(wording.of(content));
    }

    private static String summary(Worded worded) {
        return cut(worded.particulars());
    }

    private @Nullable String nameIfAny(@Nullable AgencyCode code) {
        return code == null ? null : name(code);
    }

    /** The short name of an agency, its code if the directory does not have it. */
    public String name(AgencyCode code) {
        return directory.get().agencies().find(code).map(Agency::shortName).orElse(code.value());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : Excerpt.of(text, LONGEST) + "…";
    }
}
