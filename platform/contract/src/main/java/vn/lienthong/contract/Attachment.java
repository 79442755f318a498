package vn.lienthong.contract;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.casefile.Sha256;

/**
 * A file that is handed over with what is said: the claim check by which its bytes are found, which lie outside the log. It is
 * what the door answered when the file was stored ({@code POST /api/v1/attachments}).
 *
 * @param sha256 of the bytes as they are stored
 * @param name of the file, for people
 * @param type media type as it was found in the bytes, such as {@code application/pdf}
 * @param size in bytes
 * @param caption what is to be seen, in the words of who hands it over
 */
public record Attachment(
        Sha256 sha256,
        @Size(min = 1, max = 200) String name,

        @Pattern(regexp = Attachment.MEDIA_TYPE) @Size(max = 100)
        String type,

        @Positive @Max(Attachment.LARGEST) long size,
        @Size(min = 1, max = 500) @Nullable String caption) {

    /** Name of the field in which attachments stand, wherever there are any: a list of at most {@link #MOST}. */
    public static final String FIELD = "attachments";
    /** So many at most in one place. */
    public static final int MOST = 20;
    /** The shape of a media type without parameters, as a regular expression. */
    public static final String MEDIA_TYPE = "^[a-z]+/[a-z0-9][a-z0-9.+-]*$";
    /** Bytes that none can have more of, whatever a store is set to: 1 GiB. */
    public static final long LARGEST = 1L << 30;

    private static final long KIBIBYTE = 1024;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** The same in these words. */
    public Attachment captioned(String words) {
        return new Attachment(sha256, name, type, size, words);
    }

    /** So many bytes as people read them: whole KiB, those that are begun counted. */
    public static String sizeVi(long bytes) {
        return bytes < KIBIBYTE
                ? bytes + " byte"
                : String.format(VIETNAMESE, "%,d KiB", (bytes + KIBIBYTE - 1) / KIBIBYTE);
    }

    /** One that stands in a payload. @param pointer where, as a JSON Pointer (RFC 6901) */
    public record Placed(String pointer, Attachment attachment) {}

    /** All that stand in a payload of the contract, in its order; what is no attachment there is left out. */
    public static List<Placed> in(JsonNode payload) {
        List<Placed> found = new ArrayList<>();
        collect(payload, "", found);
        return List.copyOf(found);
    }

    private static void collect(JsonNode value, String pointer, List<Placed> found) {
        value.properties().forEach(field -> {
            String below = pointer + "/" + field.getKey();
            if (field.getKey().equals(FIELD)) {
                int index = 0;
                for (JsonNode each : field.getValue()) {
                    add(each, below + "/" + index++, found);
                }
            } else {
                collect(field.getValue(), below, found);
            }
        });
        if (value.isArray()) {
            for (int index = 0; index < value.size(); index++) {
                collect(value.get(index), pointer + "/" + index, found);
            }
        }
    }

    private static void add(JsonNode value, String pointer, List<Placed> found) {
        if (!value.isObject()) {
            return;
        }
        try {
            found.add(new Placed(pointer, Json.mapper().treeToValue(value, Attachment.class)));
        } catch (JacksonException | IllegalArgumentException none) {
            // a field of that name that means something else
        }
    }
}
