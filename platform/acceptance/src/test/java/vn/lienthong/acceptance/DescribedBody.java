package vn.lienthong.acceptance;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;

/**
 * The example of what is sent.
 *
 * @param media under which it stands in the description
 * @param example with its {@code value}: JSON, or a text that is sent as it stands; as a file of a form where {@code x-file} names it
 */
record DescribedBody(String media, JsonNode example) {
    private static final String BOUNDARY = "ranh-gioi";
    /** A form with one file (RFC 7578). */
    private static final String FORM =
            "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--%s--\r\n";

    private boolean isForm() {
        return example.has("x-file");
    }

    String contentType() {
        return isForm() ? media + "; boundary=" + BOUNDARY : media;
    }

    /** With the question mark; empty if there is none. */
    String query() {
        return example.has("x-query") ? "?" + example.get("x-query").stringValue() : "";
    }

    /** Who sends it, if it is an event; empty if it does not say. */
    String source() {
        return example.get("value").path("source").asString("");
    }

    /** The status that is documented for it. */
    int expected() {
        return Integer.parseInt(example.get("x-status").stringValue());
    }

    byte[] bytes() {
        JsonNode value = example.get("value");
        if (!value.isString()) {
            return Json.write(value);
        }
        String text = isForm()
                ? FORM.formatted(BOUNDARY, example.get("x-file").stringValue(), value.stringValue(), BOUNDARY)
                : value.stringValue();
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
