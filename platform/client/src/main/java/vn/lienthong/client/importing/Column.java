package vn.lienthong.client.importing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.directory.CodeList;

/**
 * One column of a template.
 *
 * @param pointer of the field of the command (RFC 6901); empty for the agency's own key of the row
 * @param list whose words it takes; null if it takes none
 * @param owed whether no row may leave it empty
 */
record Column(
        String header,
        String pointer,
        Reading reading,
        @Nullable CodeList list,
        boolean owed,
        String helpVi,
        String example) {
    private static final Pattern NUMBERED = Pattern.compile("(/.+)/([0-9]+)(/.+)");

    /** Which of several things of one kind it tells of, such as the second quantity. @param array pointer of them all */
    record Place(String array, int index, String rest) {}

    /** Empty if there is but one. */
    Optional<Place> place() {
        Matcher numbered = NUMBERED.matcher(pointer);
        return numbered.matches()
                ? Optional.of(new Place(numbered.group(1), Integer.parseInt(numbered.group(2)), numbered.group(3)))
                : Optional.empty();
    }

    boolean isKey() {
        return pointer.isEmpty();
    }
}
