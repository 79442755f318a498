package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.lienthong.contract.MatterId;

/** Key of an entry of the directory, such as {@code agency/MS-15@2025-07-01}. */
public record EntryId(@JsonValue String key) implements MatterId {
    /** The directory as a whole, which is decided on as one. */
    public static final EntryId DIRECTORY = new EntryId("directory");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EntryId {}

    @Override
    public String toString() {
        return key;
    }
}
