package vn.lienthong.intake.identity;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.tip.IdentityEvent;
import vn.lienthong.contract.tip.IdentityEvent.IdentityErased;
import vn.lienthong.contract.tip.IdentityEvent.IdentitySealed;
import vn.lienthong.contract.tip.IdentityEvent.UnsealingApproved;
import vn.lienthong.contract.tip.IdentityEvent.UnsealingAsked;
import vn.lienthong.contract.tip.IdentityEvent.UnsealingEnded;
import vn.lienthong.contract.tip.IdentityEvent.UnsealingRefused;
import vn.lienthong.contract.tip.SealedIdentity;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.intake.blinding.Vouching;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;

/**
 * Which identities may be read by whom, as the log tells; and what it tells is erased or replaced is destroyed here. A store that is put
 * back as it was before knows again how far it had read, and destroys it once more.
 */
final class Unsealings implements View {
    static final String UNSEALINGS = "tips.unsealings";
    private static final String GONE = "gone";

    private final MongoOperations store;
    private final IdentityStore identities;
    private final Standings standings;
    private final MeterRegistry meters;

    Unsealings(MongoOperations store, IdentityStore identities, Vouching vouching, MeterRegistry meters) {
        this.store = store;
        this.identities = identities;
        this.standings = new Standings(vouching);
        this.meters = meters;
    }

    /** An identity and whose it is to open. */
    record Standing(AgencyCode receiver, SealedIdentity identity) {}

    @Override
    public String name() {
        return "unsealings";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Matter.TIP.events());
    }

    @Override
    public void apply(List<LogRecord> batch) {
        for (LogRecord record : batch) {
            if (MessageTypes.carries(record.message().envelope().type(), IdentityEvent.class)) {
                apply((IdentityEvent) record.message().content(), record.offset());
            }
        }
    }

    private void apply(IdentityEvent event, long offset) {
        Document before = store.findById(event.tip().key(), Document.class, UNSEALINGS);
        if (before == null || before.getLong("offset") < offset) {
            SealedIdentity after = (before == null ? SealedIdentity.NONE : Standings.read(before)).after(event);
            store.save(standings.document(event, after, offset).append(GONE, gone(before, event)), UNSEALINGS);
            meters.counter("lienthong.identities", "what", counted(event)).increment();
        }
        kept(event);
    }

    private static String counted(IdentityEvent event) {
        return switch (event) {
            case IdentitySealed sealed -> "sealed";
            case UnsealingAsked asked -> "asked";
            case UnsealingApproved approved -> "approved";
            case UnsealingRefused refused -> "refused";
            case UnsealingEnded ended -> ended.opened() ? "closed" : "lapsed";
            case IdentityErased erased -> "erased";
        };
    }

    private void kept(IdentityEvent event) {
        if (event instanceof IdentitySealed sealed) {
            identities.told(sealed.sealing());
        }
        UUID gone = gone(event);
        if (gone != null) {
            identities.destroy(gone);
        }
        if (event instanceof IdentityErased erased) {
            untold(erased).forEach(identities::destroy);
        }
    }

    /** Of the same person, kept before and told of by nobody: whoever sent it was told that it was not certain, and sent it again. */
    private List<UUID> untold(IdentityErased erased) {
        return identities.all().stream()
                .filter(kept -> kept.tip().equals(erased.tip()) && !kept.told())
                .filter(kept -> !kept.at().isAfter(erased.at()))
                .map(KeptIdentity::sealing)
                .toList();
    }

    /** The sealing that is destroyed with it; null if none is. */
    private static @Nullable UUID gone(IdentityEvent event) {
        return event instanceof IdentitySealed sealed
                ? sealed.replaces()
                : event instanceof IdentityErased erased ? erased.sealing() : null;
    }

    private static List<String> gone(@Nullable Document before, IdentityEvent event) {
        List<String> all = new ArrayList<>(before == null ? List.of() : before.getList(GONE, String.class));
        Optional.ofNullable(gone(event)).map(UUID::toString).ifPresent(all::add);
        return all;
    }

    /** Whether the log has told that what is kept under that sealing is erased or replaced. */
    boolean isGone(TipId tip, UUID sealing) {
        Document found = store.findById(tip.key(), Document.class, UNSEALINGS);
        return found != null && found.getList(GONE, String.class).contains(sealing.toString());
    }

    /** How the identity of that tip stands; empty if there never was one. */
    Optional<Standing> of(TipId tip) {
        return Optional.ofNullable(store.findById(tip.key(), Document.class, UNSEALINGS))
                .map(kept -> new Standing(new AgencyCode(kept.getString("receiver")), standings.proven(kept)));
    }
}
