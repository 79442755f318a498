package vn.lienthong.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A payload that carries another record, whose fields stand beside its own in the JSON. One record of each then serves many
 * message types: the table names both.
 */
public interface Carrier {
    /** What it carries. */
    @JsonIgnore
    Object carried();
}
