package vn.lienthong.registry.agreement;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads one YAML document into nodes that know their lines; anchors and a key given twice are refused. */
final class YamlText {
    private static final YAMLMapper MAPPER = YAMLMapper.builder().build();

    private final JsonParser parser;

    private YamlText(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws BadPlace if it is malformed, empty, or holds more than one document */
    static YamlNode read(Reader text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            YamlText yaml = new YamlText(parser);
            if (parser.nextToken() == null) {
                throw new BadPlace(1, "is empty");
            }
            YamlNode root = yaml.node();
            if (parser.nextToken() != null) {
                throw new BadPlace(yaml.line(), "a second document");
            }
            return root;
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw new BadPlace(place == null ? 1 : Math.max(1, place.getLineNr()), firstLine(e.getOriginalMessage()));
        }
    }

    private static String firstLine(String message) {
        return "malformed YAML: " + message.lines().findFirst().orElse("");
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private YamlNode node() {
        int line = line();
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new BadPlace(line, "an alias; write the value out");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(line);
            case START_ARRAY -> sequence(line);
            case VALUE_NULL -> new YamlNode.Nothing(line);
            default -> new YamlNode.Scalar(line, parser.getString());
        };
    }

    private YamlNode mapping(int line) {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int place = line();
            parser.nextToken();
            if (fields.putIfAbsent(name, node()) != null) {
                throw new BadPlace(place, "%s is there twice".formatted(name));
            }
        }
        return new YamlNode.Mapping(line, fields);
    }

    private YamlNode sequence(int line) {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new YamlNode.Sequence(line, items);
    }
}
