package vn.lienthong.acceptance.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Map;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Sources;
import vn.lienthong.standalone.Part;
import vn.lienthong.standalone.Ports;
import vn.lienthong.standalone.Standalone;

/** A system that runs, as whoever is outside of it reaches it. */
record Served(String bootstrapServers, Credentials credentials, Ports ports) {
    /** In this process. */
    static Served by(Standalone system) {
        return new Served(system.bootstrapServers(), system.credentials(), system.ports());
    }

    /** In a process of its own. @param data where it keeps everything */
    static Served from(Path data, Ports ports) {
        return new Served("127.0.0.1:" + ports.of(Part.KAFKA), Credentials.read(data), ports);
    }

    URI at(Part part, String path) {
        return URI.create(ports.url(part) + path);
    }

    /** Of an agency, a service or the operator. */
    Map<String, Object> login(String user) {
        return KafkaLogin.of(bootstrapServers, credentials, user).properties();
    }

    /** A command, to be sent to the door over HTTP. @param token of the agency's system */
    HttpRequest command(AgencyCode agency, String token, String id, String type, byte[] payload) {
        return HttpRequest.newBuilder(at(Part.INTAKE, "/api/v1/events"))
                .header("Authorization", "Bearer " + token)
                .header("content-type", "application/json")
                .header("ce-specversion", "1.0")
                .header("ce-id", id)
                .header("ce-source", Sources.of(agency).toString())
                .header("ce-type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(payload))
                .build();
    }
}
