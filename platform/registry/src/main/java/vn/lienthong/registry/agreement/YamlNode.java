package vn.lienthong.registry.agreement;

import java.util.List;
import java.util.Map;

/** A piece of a YAML file and the line on which it begins, from 1; every scalar is the text that stands there. */
sealed interface YamlNode {
    int line();

    record Scalar(int line, String text) implements YamlNode {}

    record Sequence(int line, List<YamlNode> items) implements YamlNode {}

    record Mapping(int line, Map<String, YamlNode> fields) implements YamlNode {}

    /** What stands where a value is left out. */
    record Nothing(int line) implements YamlNode {}
}
