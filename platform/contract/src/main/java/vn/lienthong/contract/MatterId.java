package vn.lienthong.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** Id of one matter, which also is the key of everything said of it. */
public interface MatterId {
    /** The key on topics: for most matters a UUID in its canonical text. */
    @JsonIgnore
    String key();
}
