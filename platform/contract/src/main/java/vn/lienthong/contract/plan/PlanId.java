package vn.lienthong.contract.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.lienthong.contract.MatterId;

/** Id of a plan. */
public record PlanId(@JsonValue UUID value) implements MatterId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlanId {}

    @Override
    public String key() {
        return value.toString();
    }

    @Override
    public String toString() {
        return key();
    }
}
