package vn.lienthong.contract.group;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.lienthong.contract.MatterId;

/** Id of a working group. */
public record GroupId(@JsonValue UUID value) implements MatterId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GroupId {}

    @Override
    public String key() {
        return value.toString();
    }

    @Override
    public String toString() {
        return key();
    }
}
