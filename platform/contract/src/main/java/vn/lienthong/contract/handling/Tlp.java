package vn.lienthong.contract.handling;

import org.jspecify.annotations.Nullable;

/**
 * The labels of the Traffic Light Protocol 2.0 (FIRST, August 2022, https://www.first.org/tlp/), which say how far a thing may go.
 * A label is no control marking; conditions are. Going from one to the other never lets a thing go further.
 */
public enum Tlp {
    /** For the eyes and ears of single recipients only. */
    RED("TLP:RED"),
    /** Within the organisation that received it. */
    AMBER_STRICT("TLP:AMBER+STRICT"),
    /** Within the organisation and its clients, where they need it. */
    AMBER("TLP:AMBER"),
    /** Within the community. */
    GREEN("TLP:GREEN"),
    /** No limit. */
    CLEAR("TLP:CLEAR");

    private final String label;

    Tlp(String label) {
        this.label = label;
    }

    /** As it is written on a document. */
    public String label() {
        return label;
    }

    /** The label of what is shared so: the community is the parties of the agreement. */
    public static Tlp of(Conditions conditions) {
        return switch (conditions.passedOn()) {
            case NEVER, ASK -> AMBER_STRICT;
            case AGREEMENT -> GREEN;
        };
    }

    /**
     * Whether what comes in with this label may be passed on.
     *
     * @param agreement code of the agreement whose parties are its community; null where there is none, and each time is asked
     */
    public Onward onward(@Nullable String agreement) {
        return switch (this) {
            case RED, AMBER_STRICT -> Onward.NEVER;
            case AMBER -> Onward.ASK;
            case GREEN, CLEAR -> agreement == null ? Onward.ASK : Onward.AGREEMENT;
        };
    }
}
