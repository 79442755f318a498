package vn.lienthong.intake.door;

import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.schema.SchemaFiles;
import vn.lienthong.runtime.openapi.DescribedMore;

/** Says of each type of command which JSON Schema its content is of: as many as the table has. */
@Component
final class DescribedCommands implements DescribedMore {
    /** From where the description is. */
    private static final String CONTRACT = "contract/";

    @Override
    public void describe(ObjectNode document) {
        ArrayNode each = document.withObject("/components/schemas/Command").putArray("oneOf");
        MessageTypes.all().stream()
                .filter(type -> type.kind() == MessageType.Kind.COMMAND)
                .forEach(type -> describe(each.addObject(), type));
    }

    private static void describe(ObjectNode schema, MessageType type) {
        schema.put("title", type.nameVi());
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("type").put("const", type.name());
        properties.putObject("data").put("$ref", CONTRACT + SchemaFiles.name(type));
    }
}
