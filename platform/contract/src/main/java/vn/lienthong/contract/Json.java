package vn.lienthong.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How payloads are written and read: nulls left out, instants in ISO 8601, a nesting of at most 32. */
public final class Json {
    /** How deep a payload may nest. */
    public static final int MAX_DEPTH = 32;

    /** Far more values than any payload of the contract has; a fault in each would be more than can be told. */
    public static final int MOST_VALUES = 10_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /** The mapper itself, for those who need its settings elsewhere. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** The JSON of a payload, in UTF-8. */
    public static byte[] write(Object payload) {
        return MAPPER.writeValueAsBytes(payload);
    }

    /** The payload that this JSON is. @throws tools.jackson.core.JacksonException if it is none */
    public static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** The tree of this JSON. @throws tools.jackson.core.JacksonException if it is malformed */
    public static JsonNode tree(byte[] json) {
        return MAPPER.readTree(json);
    }

    /** Whether the tree has more than {@link #MOST_VALUES} values, itself and what holds others among them. */
    public static boolean hasTooManyValues(JsonNode tree) {
        return values(tree, 0) > MOST_VALUES;
    }

    /** How many values the tree has and {@code before}, counted until there are too many. */
    private static int values(JsonNode tree, int before) {
        int values = before + 1;
        for (JsonNode child : tree) {
            if (values > MOST_VALUES) {
                return values;
            }
            values = values(child, values);
        }
        return values;
    }
}
