package vn.lienthong.acceptance;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;

/** What a description says of an answer. It is held to it closely: a member that is not described is an error. */
final class AnswerShape {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema schema;

    /** @param answer a schema of the document */
    AnswerShape(JsonNode document, JsonNode answer) {
        ObjectNode whole = Json.mapper().createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.putArray("allOf").add(closed(answer.deepCopy()));
        whole.putObject("components")
                .set("schemas", closed(document.at("/components/schemas").deepCopy()));
        this.schema = REGISTRY.getSchema(whole);
    }

    List<String> against(JsonNode answer) {
        return schema.validate(answer).stream().map(Error::toString).toList();
    }

    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.has("oneOf")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(AnswerShape::closed);
        return schema;
    }
}
