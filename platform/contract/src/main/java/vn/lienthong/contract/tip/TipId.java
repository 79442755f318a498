package vn.lienthong.contract.tip;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.lienthong.contract.MatterId;

/** Id of a tip. */
public record TipId(@JsonValue UUID value) implements MatterId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TipId {}

    @Override
    public String key() {
        return value.toString();
    }

    @Override
    public String toString() {
        return key();
    }
}
