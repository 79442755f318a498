package vn.lienthong.views.hotline;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.lienthong.runtime.question.Words;

/** By what tips are counted. */
enum Dimension {
    STREAM(TakenIn.STREAM, tip -> tip.stream().name()),
    CHANNEL(TakenIn.CHANNEL, tip -> tip.channel().name()),
    AREA(TakenIn.PROVINCE, TakenIn::province),
    OUTCOME(TakenIn.OUTCOME, tip -> tip.outcome().name());

    static final Words<Dimension> WORDS = new Words<>("chiều đếm", List.of(values()), Dimension::wire);

    private final String field;
    private final Function<TakenIn, String> stored;

    Dimension(String field, Function<TakenIn, String> stored) {
        this.field = field;
        this.stored = stored;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the documents of the desk. */
    String field() {
        return field;
    }

    /** The word by which a tip is counted. */
    String key(TakenIn tip) {
        return stored.apply(tip).toLowerCase(Locale.ROOT);
    }

    /** The same as it is stored. */
    String stored(String key) {
        return this == AREA ? key : key.toUpperCase(Locale.ROOT);
    }
}
