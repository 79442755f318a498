package vn.lienthong.console;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses with parameters, those that are empty left out. */
final class Addresses {

    private Addresses() {}

    static String of(String path, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, Object> given = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
                given.put(name, value);
            }
        });
        return address.encode().buildAndExpand(given).toUriString();
    }

    /** Those of these names that were given, as typed and no longer than a service takes. */
    static Map<String, String> given(Map<String, String> parameters, String... names) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : names) {
            given.put(name, Search.typed(parameters, name));
        }
        return given;
    }
}
