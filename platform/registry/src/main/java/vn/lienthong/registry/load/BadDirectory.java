package vn.lienthong.registry.load;

import java.util.List;

/** The directory cannot be used: each complaint names the file, the row (a line of the file, from 1) and the reason. */
public final class BadDirectory extends RuntimeException {
    private final List<String> complaints;

    /** @param complaints each with its place and reason */
    public BadDirectory(List<String> complaints) {
        super(String.join("\n", complaints));
        this.complaints = List.copyOf(complaints);
    }

    /** Every complaint, in the order found. */
    public List<String> complaints() {
        return complaints;
    }
}
