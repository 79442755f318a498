package vn.lienthong.contract.information;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Pattern;
import java.util.Comparator;

/**
 * A body of agencies of which information is shared with all, whoever they are at the time: who joins it has the information from then on,
 * and who leaves has it no longer.
 *
 * @param of the id of a working group, the code of an agreement, or that of the agency at the head of a line
 */
public record Community(
        CommunityKind kind, @Pattern(regexp = Community.OF) String of) implements Comparable<Community> {
    /** Shape of what names one. */
    public static final String OF = "^[0-9A-Za-z][0-9A-Za-z-]{0,63}$";

    private static final Comparator<Community> ORDER =
            Comparator.comparing(Community::kind).thenComparing(Community::of);

    /** In one word, such as {@code agreement/QC-2020}. */
    @JsonIgnore
    public String key() {
        return kind.wire() + "/" + of;
    }

    /** The community of that key. @throws IllegalArgumentException if it is none */
    public static Community ofKey(String key) {
        int end = key.indexOf('/');
        return new Community(CommunityKind.of(key.substring(0, Math.max(0, end))), key.substring(end + 1));
    }

    @Override
    public int compareTo(Community other) {
        return ORDER.compare(this, other);
    }
}
