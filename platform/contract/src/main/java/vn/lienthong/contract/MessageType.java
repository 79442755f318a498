package vn.lienthong.contract;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.type.TypeFactory;

/**
 * One row of the table of message types.
 *
 * @param name the stable string on the wire, such as {@code vn.lienthong.request.accepted.v1}
 * @param payload the record its JSON is
 * @param carried the record that the payload carries; null if it is no {@link Carrier}
 * @param matter the matter it belongs to; null for outcomes and notifications
 * @param nameVi what people read
 * @param turn whether a matter begins or ends with it
 * @param alarm whether it says that something was not done in time
 */
public record MessageType(
        String name,
        Class<?> payload,
        @Nullable Class<?> carried,
        Kind kind,
        @Nullable Matter matter,
        String nameVi,
        Turn turn,
        Alarm alarm) {
    /**
     * Whether an agency publishes it, the deciders do, the platform says it of another message, or one part of the platform tells a
     * decider, which answers nobody.
     */
    public enum Kind {
        COMMAND,
        EVENT,
        NOTICE,
        INNER
    }

    /** What an event is in the life of its matter; everything but events is {@code BETWEEN}. */
    public enum Turn {
        FIRST,
        BETWEEN,
        LAST
    }

    /** Whether an event says that something was not done in time and goes up; then it does not wait behind others. */
    public enum Alarm {
        NEVER,
        /** It does so if its field {@code overdue} is true: ahead of time it only reminds. */
        IF_OVERDUE,
        ALWAYS
    }

    /** The same, which says that something was not done in time. */
    MessageType alarming(Alarm when) {
        return new MessageType(name, payload, carried, kind, matter, nameVi, turn, when);
    }

    /** The same, whose payload carries such a record. */
    MessageType carrying(Class<?> what) {
        return new MessageType(name, payload, what, kind, matter, nameVi, turn, alarm);
    }

    /** The payload that this JSON is. @throws tools.jackson.core.JacksonException if it is none */
    public Object read(byte[] json) {
        return read(json, 0);
    }

    /** The payload that the JSON from there to the end is. @throws tools.jackson.core.JacksonException if it is none */
    public Object read(byte[] kept, int from) {
        return Json.mapper().readValue(kept, from, kept.length - from, javaType());
    }

    /** The payload that this JSON is. @throws tools.jackson.core.JacksonException if it is none */
    public Object read(JsonNode json) {
        return Json.mapper().treeToValue(json, javaType());
    }

    private JavaType javaType() {
        TypeFactory types = Json.mapper().getTypeFactory();
        return carried == null ? types.constructType(payload) : types.constructParametricType(payload, carried);
    }

    /** Whether it is an event with which a matter begins. */
    public boolean begins() {
        return turn == Turn.FIRST;
    }

    /** Whether it is an event after which nothing more comes of the matter. */
    public boolean ends() {
        return turn == Turn.LAST;
    }

    /** The matter of a command or an event. @throws IllegalStateException for a notice, which has none */
    public Matter requiredMatter() {
        if (matter == null) {
            throw new IllegalStateException(name + " belongs to no matter");
        }
        return matter;
    }
}
