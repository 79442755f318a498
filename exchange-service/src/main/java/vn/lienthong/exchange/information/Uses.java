package vn.lienthong.exchange.information;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.UseEvent;
import vn.lienthong.contract.information.UsedIn;

/**
 * What rests on a piece of information.
 *
 * @param used oldest first
 * @param asks what was asked of its provider, by key
 */
record Uses(List<Use> used, SortedMap<String, AskedUse> asks) {
    static final Uses NONE = new Uses(List.of(), new TreeMap<>());

    Uses {
        used = List.copyOf(used);
        asks = Collections.unmodifiableSortedMap(new TreeMap<>(asks));
    }

    /** @param evidence whether as evidence */
    record Use(AgencyCode by, UsedIn in, boolean evidence) {}

    /** @param open whether it waits for the provider */
    record AskedUse(AgencyCode by, UsedIn in, @Nullable String purpose, boolean open) {
        AskedUse closed() {
            return new AskedUse(by, in, purpose, false);
        }
    }

    Uses after(UseEvent event) {
        return switch (event) {
            case UseEvent.InformationUsed each -> and(new Use(each.by(), each.in(), each.evidence()));
            case UseEvent.UseAsked each -> asking(each.ask(), new AskedUse(each.by(), each.in(), each.purpose(), true));
            case UseEvent.UseGranted each -> decided(each.ask()).and(new Use(each.user(), each.in(), true));
            case UseEvent.UseRefused each -> decided(each.ask());
        };
    }

    private Uses and(Use use) {
        List<Use> more = new ArrayList<>(used);
        more.add(use);
        return new Uses(more, asks);
    }

    private Uses asking(String key, AskedUse asked) {
        SortedMap<String, AskedUse> more = new TreeMap<>(asks);
        more.put(key, asked);
        return new Uses(used, more);
    }

    private Uses decided(String key) {
        AskedUse asked = asks.get(key);
        return asked == null ? this : asking(key, asked.closed());
    }

    /** Who no longer has it uses it for nothing more. */
    Uses withoutAsksOf(Set<AgencyCode> gone) {
        SortedMap<String, AskedUse> left = new TreeMap<>(asks);
        left.replaceAll((key, asked) -> gone.contains(asked.by()) ? asked.closed() : asked);
        return new Uses(used, left);
    }

    /** What was asked under that key and waits; null if nothing does. */
    @Nullable
    AskedUse open(String key) {
        AskedUse asked = asks.get(key);
        return asked != null && asked.open() ? asked : null;
    }

    /** What waits for the provider, by key. */
    SortedMap<String, AskedUse> open() {
        SortedMap<String, AskedUse> open = new TreeMap<>(asks);
        open.values().removeIf(asked -> !asked.open());
        return open;
    }

    Stream<AskedUse> asksOf(AgencyCode agency) {
        return asks.values().stream().filter(asked -> asked.by().equals(agency));
    }

    /** How many matters of that agency rest on it. */
    long resting(AgencyCode agency) {
        return of(agency).map(Use::in).distinct().count();
    }

    /** How many matters rest on it, of whichever agencies. */
    long resting() {
        return used.stream().map(Use::in).distinct().count();
    }

    Stream<Use> of(AgencyCode agency) {
        return used.stream().filter(use -> use.by().equals(agency));
    }
}
