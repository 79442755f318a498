package vn.lienthong.contract.schema;

import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Topics;

/** The AsyncAPI 3.0 document, written from the tables of topics and of message types. */
final class AsyncApi {
    private AsyncApi() {}

    static ObjectNode document() {
        ObjectNode document = Json.mapper().createObjectNode();
        document.put("asyncapi", "3.0.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Liên Thông 389").put("version", "1.0.0");
        info.put(
                "description",
                "CloudEvents 1.0 ở chế độ nhị phân trên Kafka. Mỗi cơ quan ghi hộp thư đi và đọc hộp thư đến của"
                        + " mình.");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        AgencyCode anyAgency = new AgencyCode("AGENCY");
        agencyChannel(
                channels, "outbox", Topics.outbox(anyAgency).name(), type -> type.kind() == MessageType.Kind.COMMAND);
        agencyChannel(channels, "inbox", Topics.inbox(anyAgency).name(), AsyncApi::isDelivered);
        operation(operations, "publish", "receive", "outbox");
        operation(operations, "read", "send", "inbox");
        for (Matter matter : Matter.values()) {
            channel(channels, matter.wire(), matter.events(), of(matter));
            operation(operations, "record-" + matter.wire(), "send", matter.wire());
        }
        ObjectNode messages = document.putObject("components").putObject("messages");
        MessageTypes.all().forEach(type -> message(messages, type));
        return document;
    }

    private static Stream<MessageType> of(Matter matter) {
        return MessageTypes.all().stream()
                .filter(type -> type.kind() == MessageType.Kind.EVENT && type.matter() == matter);
    }

    /** Everybody reads the directory where it is published, so its events go to no inbox. */
    private static boolean isDelivered(MessageType type) {
        Matter matter = type.matter();
        boolean told = type.kind() == MessageType.Kind.EVENT || type.kind() == MessageType.Kind.NOTICE;
        return told && (matter == null || !matter.isPublic());
    }

    private static void agencyChannel(
            ObjectNode channels, String name, String topic, java.util.function.Predicate<MessageType> which) {
        ObjectNode channel = channel(
                channels,
                name,
                topic.replace("AGENCY", "{agency}"),
                MessageTypes.all().stream().filter(which));
        channel.putObject("parameters").putObject("agency").put("description", "Mã cơ quan, ví dụ MS-15");
    }

    private static ObjectNode channel(ObjectNode channels, String name, String topic, Stream<MessageType> types) {
        ObjectNode channel = channels.putObject(name);
        channel.put("address", topic);
        ObjectNode messages = channel.putObject("messages");
        types.forEach(type -> messages.putObject(type.name()).put("$ref", "#/components/messages/" + type.name()));
        return channel;
    }

    private static void operation(ObjectNode operations, String name, String action, String channel) {
        ObjectNode operation = operations.putObject(name);
        operation.put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/" + channel);
    }

    private static void message(ObjectNode messages, MessageType type) {
        ObjectNode message = messages.putObject(type.name());
        message.put("name", type.name()).put("title", type.nameVi());
        ObjectNode headers = message.putObject("headers");
        headers.put("type", "object");
        headers.putArray("required")
                .add("ce_specversion")
                .add("ce_id")
                .add("ce_source")
                .add("ce_type");
        ObjectNode properties = headers.putObject("properties");
        properties.putObject("ce_specversion").put("const", "1.0");
        properties.putObject("ce_type").put("const", type.name());
        for (String name : new String[] {
            "id",
            "source",
            "subject",
            "time",
            "provider",
            "handling",
            "urgency",
            "dueat",
            "basis",
            "correlationid",
            "causationid",
            "number",
            "officer"
        }) {
            properties.putObject("ce_" + name).put("type", "string");
        }
        message.putObject("payload").put("$ref", "./" + SchemaFiles.name(type));
    }
}
