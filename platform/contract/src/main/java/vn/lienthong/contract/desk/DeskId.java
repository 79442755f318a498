package vn.lienthong.contract.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterId;

/**
 * Id of a part of an agency's desk: {@code MS-15:<id of a matter>} for what it keeps on that, {@code MS-15:shifts} for what its
 * shifts hand over, {@code MS-15:officer:<account>} for how far an officer has looked and the lists that the officer keeps.
 */
public record DeskId(@JsonValue String value) implements MatterId {
    /** The shape of an id, as a regular expression. */
    public static final String SHAPE = "^[A-Z0-9]+(-[A-Z0-9]+)*:"
            + "([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|shifts|officer:[A-Za-z0-9._@-]{1,63})$";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);
    private static final char END = ':';
    private static final String OFFICER = "officer";

    /** @throws IllegalArgumentException if the text has not the shape of an id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeskId {
        if (!PATTERN.matcher(value).matches() || !AgencyCode.isOne(value.substring(0, value.indexOf(END)))) {
            throw new IllegalArgumentException("not a part of a desk: '%s'".formatted(value));
        }
    }

    /** What this agency keeps on this matter. */
    public static DeskId of(AgencyCode agency, UUID matter) {
        return new DeskId(agency.value() + END + matter);
    }

    /** What the shifts of this agency hand over. */
    public static DeskId ofShifts(AgencyCode agency) {
        return new DeskId(agency.value() + END + "shifts");
    }

    /** How far an officer of this agency has looked, and the lists that the officer keeps. @param login account of the officer */
    public static DeskId ofOfficer(AgencyCode agency, String login) {
        return new DeskId(ofOfficers(agency) + login);
    }

    /** What all ids of officers of this agency begin with. */
    public static String ofOfficers(AgencyCode agency) {
        return agency.value() + END + OFFICER + END;
    }

    /** Whose desk it is. */
    @JsonIgnore
    public AgencyCode agency() {
        return new AgencyCode(value.substring(0, value.indexOf(END)));
    }

    @Override
    public String key() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
