package vn.lienthong.console;

import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** The pages of the directory on which a change of it is seen. */
final class DirectoryPlaces {

    private DirectoryPlaces() {}

    /** The page that shows what this command has changed. */
    static String after(JsonNode payload) {
        JsonNode entry = payload.path("entries").path(0);
        String agency = entry.path("agency")
                .path("code")
                .asString(payload.path("agencies").path(0).asString(""));
        if (!agency.isEmpty()) {
            return path("agencies", agency);
        }
        if (entry.has("word")) {
            return UriComponentsBuilder.fromPath("/directory/words")
                    .queryParam("q", "{q}")
                    .encode()
                    .buildAndExpand(entry.path("word").path("word").asString(""))
                    .toUriString();
        }
        if (entry.has("map")) {
            return UriComponentsBuilder.fromPath("/directory/units")
                    .queryParam("q", "{q}")
                    .encode()
                    .buildAndExpand(entry.at("/map/province/nameVi").asString(""))
                    .toUriString();
        }
        if (entry.has("deadline")) {
            return "/directory/deadlines";
        }
        String agreement = payload.path("code")
                .asString(payload.path("agreement").path("code").asString(""));
        return agreement.isEmpty() ? "/directory/agreements" : path("agreements", agreement);
    }

    private static String path(String which, String code) {
        return UriComponentsBuilder.fromPath("/directory")
                .pathSegment(which, code)
                .encode()
                .toUriString();
    }
}
