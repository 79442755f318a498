package vn.lienthong.contract;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a CloudEvent 1.0, with our extensions; the payload travels beside it.
 *
 * @param id the sender's idempotency key: (source, id) is effected once
 * @param source who sent it: {@code /agencies/MS-15}, or {@code /exchange} for what the exchange decided
 * @param type a name of {@link MessageTypes}
 * @param subject key of the matter
 * @param provider agency that answers for the content
 * @param handling the agencies that may see it, joined by commas, in an inbox those of them that its reader may know of; null where the
 *     type has no audience
 * @param urgency a {@link Urgency}
 * @param dueat by when an answer is owed
 * @param basis what it rests on: the clause that binds those concerned, what the sender cites, or that it is the system's own rule
 * @param correlationid the matter that a whole exchange belongs to
 * @param causationid id of the message that brought this one about
 * @param number by which people call the matter; null for a command, and where a matter has none yet
 * @param officer who of the agency acted, as people know them; null where time did, or the agency's system does not say
 */
public record Envelope(
        String id,
        URI source,
        String type,
        @Nullable String subject,
        @Nullable Instant time,
        @Nullable AgencyCode provider,
        @Nullable String handling,
        @Nullable Urgency urgency,
        @Nullable Instant dueat,
        @Nullable String basis,
        @Nullable String correlationid,
        @Nullable String causationid,
        @Nullable MatterNumber number,
        @Nullable String officer) {

    /** The most characters that the name of an officer has. */
    public static final int LONGEST_OFFICER = 100;

    /** The only version of CloudEvents spoken here. */
    public static final String SPECVERSION = "1.0";

    /** Of a matter that has no number, and without an officer. */
    public Envelope(
            String id,
            URI source,
            String type,
            @Nullable String subject,
            @Nullable Instant time,
            @Nullable AgencyCode provider,
            @Nullable String handling,
            @Nullable Urgency urgency,
            @Nullable Instant dueat,
            @Nullable String basis,
            @Nullable String correlationid,
            @Nullable String causationid) {
        this(
                id,
                source,
                type,
                subject,
                time,
                provider,
                handling,
                urgency,
                dueat,
                basis,
                correlationid,
                causationid,
                null,
                null);
    }

    /** The same, of the matter that goes by this number; null if it has none. */
    public Envelope numbered(@Nullable MatterNumber given) {
        return new Envelope(
                id,
                source,
                type,
                subject,
                time,
                provider,
                handling,
                urgency,
                dueat,
                basis,
                correlationid,
                causationid,
                given,
                officer);
    }

    /** The same, that says this much of who may see it. */
    public Envelope handled(String known) {
        return new Envelope(
                id,
                source,
                type,
                subject,
                time,
                provider,
                known,
                urgency,
                dueat,
                basis,
                correlationid,
                causationid,
                number,
                officer);
    }

    /** The same, that says it rests on this; null if that is not said. */
    public Envelope basedOn(@Nullable String what) {
        return new Envelope(
                id,
                source,
                type,
                subject,
                time,
                provider,
                handling,
                urgency,
                dueat,
                what,
                correlationid,
                causationid,
                number,
                officer);
    }

    /** The same, brought about by this officer; null if nobody is named. */
    public Envelope actedBy(@Nullable String who) {
        return new Envelope(
                id,
                source,
                type,
                subject,
                time,
                provider,
                handling,
                urgency,
                dueat,
                basis,
                correlationid,
                causationid,
                number,
                who);
    }

    /** An envelope with only what CloudEvents requires. */
    public static Envelope of(String id, URI source, String type) {
        return new Envelope(id, source, type, null, null, null, null, null, null, null, null, null);
    }

    /** The attributes by their CloudEvents names, {@code specversion} among them, those that are absent left out. */
    public Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("specversion", SPECVERSION);
        attributes.put("id", id);
        attributes.put("source", source.toString());
        attributes.put("type", type);
        put(attributes, "subject", subject);
        put(attributes, "time", time);
        put(attributes, "provider", provider);
        put(attributes, "handling", handling);
        put(attributes, "urgency", urgency == null ? null : urgency.wire());
        put(attributes, "dueat", dueat);
        put(attributes, "basis", basis);
        put(attributes, "correlationid", correlationid);
        put(attributes, "causationid", causationid);
        put(attributes, "number", number);
        put(attributes, "officer", officer);
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, value.toString());
        }
    }

    /**
     * The envelope that these attributes are.
     *
     * @throws IllegalArgumentException if one is missing or not of its type; for messages the platform itself has written
     */
    public static Envelope from(Map<String, String> attributes) {
        return new Envelope(
                required(attributes, "id"),
                URI.create(required(attributes, "source")),
                required(attributes, "type"),
                attributes.get("subject"),
                instant(attributes.get("time")),
                agency(attributes.get("provider")),
                attributes.get("handling"),
                Urgency.find(attributes.get("urgency")).orElse(null),
                instant(attributes.get("dueat")),
                attributes.get("basis"),
                attributes.get("correlationid"),
                attributes.get("causationid"),
                number(attributes.get("number")),
                attributes.get("officer"));
    }

    private static String required(Map<String, String> attributes, String name) {
        String value = attributes.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("missing attribute " + name);
        }
        return value;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable AgencyCode agency(@Nullable String text) {
        return text == null ? null : new AgencyCode(text);
    }

    private static @Nullable MatterNumber number(@Nullable String text) {
        return text == null ? null : new MatterNumber(text);
    }
}
