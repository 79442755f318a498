package vn.lienthong.standalone;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.contract.AgencyCode;

/** What each application is told: the same settings that an operator of a cluster would give it. */
record Wiring(Path data, Ports ports, Credentials credentials, Map<Part, Map<String, String>> more) {

    /** Settings of a service, whose broker user is of this name and whose views are in the database of this word. */
    Map<String, String> service(Part part, String kafkaUser) {
        var settings = web(part);
        settings.put("lienthong.kafka.bootstrap-servers", bootstrapServers());
        settings.put("lienthong.kafka.username", kafkaUser);
        settings.put("lienthong.kafka.password", credentials.kafkaPassword(kafkaUser));
        settings.put("lienthong.data-dir", data.toString());
        settings.put("lienthong.instance", "one");
        if (part == Part.EXCHANGE) {
            settings.put(
                    "lienthong.enrolled",
                    credentials.agencies().stream().map(AgencyCode::value).collect(Collectors.joining(",")));
            // what two threads would win here, the broker and the views in this process need
            settings.putIfAbsent(Settings.DECIDING_THREADS, "1");
        } else {
            settings.put("lienthong.following", ""); // the directory is shared, and the exchange follows it
        }
        settings.put("spring.mongodb.uri", "mongodb://127.0.0.1:%d/%s".formatted(ports.of(Part.STORE), part.word()));
        return settings;
    }

    /** Accounts are keyed by codes: brackets keep their capitals and hyphens through Spring's relaxed binding. */
    Map<String, String> identity() {
        var settings = web(Part.IDENTITY);
        settings.put("lienthong.identity.data-dir", data.resolve("identity").toString());
        settings.put("lienthong.identity.console.client-secret", credentials.consoleClient());
        settings.put(
                "lienthong.identity.console.redirect-uri", ports.url(Part.CONSOLE) + "/login/oauth2/code/lienthong");
        settings.put("lienthong.identity.metrics.client-secret", credentials.metricsClient());
        settings.put("lienthong.identity.enrolment.client-secret", credentials.enrolmentClient());
        credentials
                .clients()
                .forEach((code, secret) -> settings.put("lienthong.identity.clients[%s]".formatted(code), secret));
        credentials.officers().forEach((username, officer) -> {
            var key = "lienthong.identity.officers[%s].".formatted(username);
            settings.put(key + "password", officer.password());
            settings.put(key + "agency", officer.agency());
            settings.put(key + "name", officer.name());
            settings.put(key + "roles", String.join(",", Credentials.roles(username)));
        });
        return settings;
    }

    Map<String, String> console() {
        var settings = web(Part.CONSOLE);
        settings.put("lienthong.console.client-secret", credentials.consoleClient());
        settings.put("lienthong.console.account", ports.url(Part.IDENTITY) + "/account");
        settings.put("lienthong.console.colleagues", ports.url(Part.IDENTITY) + "/api/v1/colleagues");
        for (var service : new Part[] {Part.INTAKE, Part.EXCHANGE, Part.REPORTING, Part.NOTIFICATION}) {
            settings.put(
                    "lienthong.console.services." + service.word(),
                    ports.url(service).toString());
        }
        return settings;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + ports.of(Part.KAFKA);
    }

    private Map<String, String> web(Part part) {
        var settings = new TreeMap<String, String>();
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", Integer.toString(ports.of(part)));
        settings.put("lienthong.identity.issuer", ports.url(Part.IDENTITY).toString());
        settings.putAll(more.getOrDefault(part, Map.of()));
        return settings;
    }
}
