package vn.lienthong.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/** Id of one matter: a UUID that also is the key of everything said of it. */
public interface MatterId {
    /** The UUID. */
    UUID value();

    /** The key on topics: the UUID in its canonical text. */
    @JsonIgnore
    default String key() {
        return value().toString();
    }
}
