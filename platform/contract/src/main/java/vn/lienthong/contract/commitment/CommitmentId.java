package vn.lienthong.contract.commitment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.lienthong.contract.MatterId;
import vn.lienthong.contract.directory.Agreement;

/** Id of all that is owed under one agreement. */
public record CommitmentId(@JsonValue UUID value) implements MatterId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommitmentId {}

    /** That of this agreement in this period of it: the same whoever asks, and for ever. */
    public static CommitmentId of(Agreement agreement) {
        return new CommitmentId(
                UUID.nameUUIDFromBytes(("commitments of " + agreement.key()).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String key() {
        return value.toString();
    }

    @Override
    public String toString() {
        return key();
    }
}
