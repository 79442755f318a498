package vn.lienthong.views.register;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.runtime.question.Words;

/** In which order a list is asked for. What has no such thing comes last in either direction; what has the same, by its id. */
record Order(By by, boolean descending) {
    /** How the register keeps its lists: the one that moved last first. */
    static final Order USUAL = new Order(By.LAST_ACT, true);

    static final Words<Order> WORDS = new Words<>(
            "cách sắp xếp",
            Stream.of(By.values())
                    .flatMap(by -> Stream.of(new Order(by, false), new Order(by, true)))
                    .toList(),
            Order::wire);

    /** By what. */
    enum By {
        OPENED("opened"),
        LAST_ACT("at"),
        DEADLINE("deadline"),
        VALUE("value");

        private final String wire;

        By(String wire) {
            this.wire = wire;
        }
    }

    /** As it stands in an address: {@code value} from the least, {@code -value} from the greatest. */
    String wire() {
        return (descending ? "-" : "") + by.wire;
    }

    /** Of these, in this order. */
    List<Place> sorted(Stream<Place> places) {
        return places.sorted(comparator()).toList();
    }

    /** Whether that place comes after the other. */
    boolean isAfter(Place place, Place other) {
        return comparator().compare(place, other) > 0;
    }

    private Comparator<Place> comparator() {
        Comparator<Long> keys = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(Place::key, Comparator.nullsLast(keys)).thenComparing(Place::id);
    }

    /**
     * Where a matter stands in a sorted list, and where a page of one ends.
     *
     * @param key milliseconds or đồng; null where there is none
     */
    record Place(@Nullable Long key, String id) {
        private static final String SHAPE = "(-|[0-9]{1,18})_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

        static boolean isOne(String text) {
            return text.matches(SHAPE);
        }

        static Place read(String text) {
            int gap = text.indexOf('_');
            String key = text.substring(0, gap);
            return new Place(key.equals("-") ? null : Long.valueOf(key), text.substring(gap + 1));
        }

        String wire() {
            return (key == null ? "-" : key) + "_" + id;
        }
    }
}
