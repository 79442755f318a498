package vn.lienthong.contract.information;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.lienthong.contract.MatterId;

/** Id of a piece of information. */
public record InformationId(@JsonValue UUID value) implements MatterId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InformationId {}

    @Override
    public String key() {
        return value.toString();
    }

    @Override
    public String toString() {
        return key();
    }
}
