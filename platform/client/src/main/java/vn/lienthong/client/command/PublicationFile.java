package vn.lienthong.client.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.contract.AgencyCode;

/**
 * A file of commands: JSON objects one after the other, on lines of their own or not, or one array of them. Each has
 * {@code type}, {@code data}, {@code id} if the sender keys it, and {@code officer} if it names who sends it; {@code agency}, if it stands there, must be the sender.
 * It is read piece by piece, so that its size does not matter.
 */
final class PublicationFile implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Path path;
    private final String name;
    private final boolean temporary;

    private PublicationFile(Path path, String name, boolean temporary) {
        this.path = path;
        this.name = name;
        this.temporary = temporary;
    }

    /** The file of that name, or what comes from the input if the name is {@code -}. @throws CannotRun if there is none */
    static PublicationFile of(String name, InputStream input) {
        try {
            if (name.equals("-")) {
                Path spool = Files.createTempFile("lienthong-publish", ".jsonl");
                Files.copy(input, spool, StandardCopyOption.REPLACE_EXISTING);
                return new PublicationFile(spool, "đầu vào chuẩn", true);
            }
            Path path = Path.of(name);
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                throw CannotRun.wrongUse("Không đọc được tệp %s: %s."
                        .formatted(
                                name,
                                Files.exists(path)
                                        ? "không phải tệp thường, hoặc không có quyền"
                                        : "không có tệp này"));
            }
            return new PublicationFile(path, name, false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Gives each command in its order.
     *
     * @param sender who publishes them
     * @return how many there are
     * @throws CannotRun naming the line and the reason, when something in it is none
     */
    int forEach(AgencyCode sender, Consumer<Publication> action) {
        int count = 0;
        try (JsonParser parser = JSON.createParser(path)) {
            boolean array = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY && !array && count == 0) {
                    array = true;
                } else if (token != JsonToken.END_ARRAY || !array) {
                    int line = parser.currentTokenLocation().getLineNr();
                    action.accept(publication(parser.readValueAsTree(), line, sender));
                    count++;
                }
            }
            return count;
        } catch (JacksonException malformed) {
            throw at(
                    malformed.getLocation() == null
                            ? 1
                            : malformed.getLocation().getLineNr(),
                    "không phải JSON đúng cú pháp, trọn vẹn (%s)".formatted(brief(malformed.getOriginalMessage())));
        }
    }

    /** What the parser says, without where it says it: that is told as the line. */
    private static String brief(String message) {
        return Wording.line(message.replaceFirst("(?s)[\\s;:]*(\\(start marker| at \\[|\\(for input).*", ""));
    }

    private Publication publication(JsonNode node, int line, AgencyCode sender) {
        if (!node.isObject()) {
            throw at(line, "cần một đối tượng JSON có \"type\" và \"data\"");
        }
        JsonNode data = node.get("data");
        if (data == null) {
            throw at(line, "thiếu \"data\", nội dung của thông điệp");
        }
        String type = text(node, "type", line);
        if (type == null) {
            throw at(line, "thiếu \"type\", ví dụ \"vn.lienthong.casefile.open.v1\"");
        }
        String agency = text(node, "agency", line);
        if (agency != null && !agency.equals(sender.value())) {
            throw at(
                    line,
                    "bản ghi này của %s, không phải của %s; chỉ gửi được với --as %s"
                            .formatted(agency, sender, agency));
        }
        String id = text(node, "id", line);
        String officer = text(node, "officer", line);
        return new Publication(
                id == null ? UUID.randomUUID().toString() : id, type, JSON.writeValueAsBytes(data), officer);
    }

    private @Nullable String text(JsonNode node, String field, int line) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString() || value.asString().isBlank()) {
            throw at(line, "\"%s\" phải là một chuỗi, không để trống".formatted(field));
        }
        return value.asString();
    }

    private CannotRun at(int line, String reason) {
        return CannotRun.wrongUse("Không gửi gì cả: %s, dòng %d: %s.".formatted(name, line, reason));
    }

    @Override
    public void close() {
        if (temporary) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
