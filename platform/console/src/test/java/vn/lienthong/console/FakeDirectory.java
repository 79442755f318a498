package vn.lienthong.console;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.contract.directory.WardCode;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.map.Place;
import vn.lienthong.registry.map.WardPlace;

/** Answers as the exchange service does, out of the directory that ships; nothing is checked. */
final class FakeDirectory implements FakeServices.Reply {

    private static final String ROOT = "/api/v1/directory/";
    private static final Directory SHIPPED = Directory.shipped();

    @Override
    public void to(HttpExchange exchange) throws IOException {
        String[] path =
                exchange.getRequestURI().getPath().substring(ROOT.length()).split("/");
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        LocalDate at = LocalDate.parse(asked.getOrDefault("at", "2026-03-02"));
        Object answer = switch (path[0]) {
            case "units" ->
                path.length == 1 ? units(asked, at) : path.length == 3 ? sheet(path[1], at) : unit(path[1], at, asked);
            case "agencies" -> path.length == 1 ? agencies(asked, at) : agency(new AgencyCode(path[1]), at);
            case "words" -> listed(List.copyOf(SHIPPED.words().all()));
            case "deadlines" -> listed(List.copyOf(SHIPPED.deadlines().all()));
            case "agreements" -> path.length == 1 ? agreements(at) : agreement(path[1], at);
            default -> competence(exchange);
        };
        FakeServices.json(new String(Json.write(answer), StandardCharsets.UTF_8))
                .to(exchange);
    }

    private static Map<String, Object> units(Map<String, String> asked, LocalDate at) {
        String name = asked.get("q");
        return listed(
                name == null
                        ? SHIPPED.map().provinces(at).stream()
                                .map(FakeDirectory::unit)
                                .toList()
                        : Stream.concat(
                                        SHIPPED.map().provincesNamed(name, at).stream()
                                                .map(FakeDirectory::unit),
                                        Stream.concat(
                                                SHIPPED.map().districtsNamed(name, at).stream()
                                                        .map(FakeDirectory::unit),
                                                SHIPPED.map().wardsNamed(name, at).stream()
                                                        .map(FakeDirectory::unit)))
                                .toList());
    }

    private static Map<String, Object> sheet(String province, LocalDate at) {
        return Map.of(
                "at",
                at,
                "sheet",
                SHIPPED.map().all().stream()
                        .filter(sheet -> sheet.province().code().value().equals(province))
                        .filter(sheet -> sheet.province().period().contains(at))
                        .findFirst()
                        .orElseThrow());
    }

    private static Map<String, Object> unit(String code, LocalDate at, Map<String, String> asked) {
        WardPlace ward = SHIPPED.map().ward(new WardCode(code), at).orElseThrow();
        var became = SHIPPED.map().successors(ward.code(), at, LocalDate.parse(asked.get("then")));
        var before = at.isAfter(Days.LAST_OF_OLD_MAP)
                ? SHIPPED.map().predecessors(ward.code(), at, Days.LAST_OF_OLD_MAP)
                : List.<Place>of();
        return Map.of(
                "unit",
                unit(ward),
                "became",
                Map.of(
                        "split",
                        became.split(),
                        "units",
                        became.units().stream().map(FakeDirectory::unit).toList()),
                "cameFrom",
                Map.of("units", before.stream().map(FakeDirectory::unit).toList()));
    }

    private static Map<String, Object> unit(Province province) {
        return Map.of(
                "level",
                "province",
                "code",
                province.code(),
                "nameVi",
                province.nameVi(),
                "address",
                province.nameVi(),
                "province",
                province.code());
    }

    private static Map<String, Object> unit(Place place) {
        return place instanceof WardPlace ward
                ? Map.of(
                        "level",
                        "ward",
                        "code",
                        ward.code(),
                        "nameVi",
                        ward.nameVi(),
                        "address",
                        ward.address(),
                        "province",
                        ward.province().code())
                : Map.of("level", "district", "code", "000", "nameVi", place.nameVi(), "address", place.address());
    }

    private static Map<String, Object> agencies(Map<String, String> asked, LocalDate at) {
        return listed(SHIPPED.agencies().all().stream()
                .filter(agency -> agency.existsOn(at))
                .filter(agency ->
                        asked.get("force") == null || agency.force().wire().equals(asked.get("force")))
                .filter(agency -> asked.get("q") == null
                        || agency.nameVi().contains(asked.get("q"))
                        || agency.code().value().equals(asked.get("q")))
                .toList());
    }

    private static Map<String, Object> agency(AgencyCode code, LocalDate at) {
        List<Agency> periods = SHIPPED.agencies().periods(code);
        Map<String, Object> one = new HashMap<>();
        one.put("agency", SHIPPED.agencies().find(code, at).orElse(null));
        one.put("periods", periods);
        one.put("successorsToday", SHIPPED.agencies().successorsOn(periods.getFirst(), LocalDate.of(2026, 11, 22)));
        return one;
    }

    private static Map<String, Object> agreements(LocalDate at) {
        return listed(SHIPPED.agreements().all().stream()
                .filter(agreement -> agreement.period().contains(at))
                .map(agreement -> heading(agreement, at))
                .toList());
    }

    private static Map<String, Object> heading(Agreement agreement, LocalDate at) {
        return Map.of(
                "code",
                agreement.code(),
                "titleVi",
                agreement.titleVi(),
                "status",
                agreement.status(),
                "statusVi",
                agreement.status().nameVi(),
                "inForce",
                agreement.inForceOn(at),
                "period",
                agreement.period());
    }

    private static Map<String, Object> agreement(String code, LocalDate at) {
        Agreement agreement = SHIPPED.agreements().find(code, at).orElseThrow();
        return Map.of("at", at, "inForce", agreement.inForceOn(at), "agreement", agreement);
    }

    private static Map<String, Object> competence(HttpExchange exchange) throws IOException {
        JsonNode question = Json.tree(exchange.getRequestBody().readAllBytes());
        Facts facts = Json.mapper().treeToValue(question.path("facts"), Facts.class);
        LocalDate at = LocalDate.parse(question.path("at").asString());
        return Map.of(
                "at",
                at,
                "position",
                12345,
                "release",
                "0.1.0 abc",
                "facts",
                facts,
                "answer",
                SHIPPED.competence().whoIsCompetent(facts, at));
    }

    private static Map<String, Object> listed(List<?> items) {
        return Map.of("position", 12345, "total", items.size(), "items", items);
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query != null) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                parameters.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
