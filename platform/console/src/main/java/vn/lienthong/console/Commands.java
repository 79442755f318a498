package vn.lienthong.console;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;

/** What officers command on pages: it goes through the door like everything else, which takes the officer from the token. */
@Component
class Commands {
    private final Services services;

    Commands(Services services) {
        this.services = services;
    }

    /** Of a form of a page: the same for the same content sent again, another for another content. */
    static String idOf(String form, AgencyCommand command) {
        String content = form + new String(Json.write(command), StandardCharsets.UTF_8);
        return "console-" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The outcome; nothing where that is still to come.
     *
     * @param id the same for a form however often it is sent: it takes effect once
     */
    Answer<JsonNode> send(String id, AgencyCommand command, Officer officer, String token) {
        Map<String, String> envelope = Map.of(
                "ce-specversion",
                Envelope.SPECVERSION,
                "ce-id",
                id,
                "ce-source",
                Sources.of(new AgencyCode(officer.agency())).toString(),
                "ce-type",
                MessageTypes.of(command).name());
        return services.publish(envelope, Json.write(command), token);
    }
}
