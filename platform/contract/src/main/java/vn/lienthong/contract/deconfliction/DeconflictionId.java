package vn.lienthong.contract.deconfliction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.lienthong.contract.MatterId;

/** Id of what one agency has registered, which no other agency is ever told; or of a suspicion that one tries identifiers out. */
public record DeconflictionId(@JsonValue UUID value) implements MatterId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeconflictionId {}

    @Override
    public String key() {
        return value.toString();
    }

    @Override
    public String toString() {
        return key();
    }
}
