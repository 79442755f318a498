package vn.lienthong.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;

/** What is right, made wrong by chance: the same seed gives the same. */
record Fuzz(Random random) {
    private static final int MOST_CHANGES = 3;

    /** Text that something stumbles over somewhere. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u00A0",
            "\u0000",
            "\u001B[2J",
            "\u202E0001 tac",
            "\uFEFF",
            "\u2028",
            "\uD83D",
            "a\u0301".repeat(3),
            "o" + "\u0323\u0302\u0300".repeat(200),
            "👩‍👩‍👧‍👦🇻🇳",
            "x".repeat(70_000),
            "null",
            "NaN",
            "-1",
            "99999999999999999999",
            "1e999999",
            "0000-00-00",
            "2026-02-30",
            "+1000000000-12-31",
            "2026-11-30T25:61:61Z",
            "-999999999-01-01T00:00:00Z",
            "00000000-0000-0000-0000-000000000000",
            "../../../../etc/passwd",
            "..%2f..%5c",
            "%00%C3%28",
            "<script>alert(1)</script>",
            "'\"><svg onload=alert(1)>",
            "=cmd|' /C calc'!A0",
            "${jndi:ldap://127.0.0.1/a}",
            "#{T(java.lang.Runtime).getRuntime().exit(1)}",
            "{\"$ne\":null}",
            "'; DROP TABLE tips; --",
            "(a+)+$",
            "MS-15",
            "/agencies/MS-15");

    /** The same for what stands between other JSON without quotes; not all of it is JSON. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-0",
            "0.1e-999999",
            "1e999999999",
            "9".repeat(100_000),
            "NaN",
            "[]",
            "{}",
            "[[]]",
            "[".repeat(2_000) + "]".repeat(2_000),
            "{\"a\":".repeat(100) + "1" + "}".repeat(100),
            "[" + "0,".repeat(20_000) + "0]",
            "{\"@class\":\"java.lang.Runtime\"}",
            "{\"$ref\":\"file:///etc/passwd\"}",
            "\"\\ud83d\"",
            "\"\\u0000\"");

    /** Stands where one of the others comes to be; in no text of the project. */
    private static final String HOLE = "\u0001hole\u0001";

    /** A full command of that type, as its newest approved message shows it. */
    static JsonNode whole(MessageType type) {
        return IntStream.iterate(9, version -> version - 1)
                .limit(9)
                .mapToObj(version -> approved(version == 1 ? type.name() : type.name() + "." + version))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no message of " + type.name() + " is approved"));
    }

    private static @Nullable JsonNode approved(String name) {
        try (InputStream file = Fuzz.class.getResourceAsStream("/approved/" + name + ".json")) {
            return file == null ? null : Json.tree(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MessageType command() {
        return oneOf(MessageTypes.all().stream()
                .filter(type -> type.kind() == MessageType.Kind.COMMAND)
                .toList());
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    /** Another text, or this one with something in it. */
    String text(String right) {
        String other = oneOf(TEXTS);
        int at = random.nextInt(right.length() + 1);
        return switch (random.nextInt(4)) {
            case 0 -> right.substring(0, at) + other + right.substring(at);
            case 1 -> right.substring(0, at);
            case 2 -> right + right;
            default -> other;
        };
    }

    /** The same as part of a path or query: some of it encoded twice, some by half. */
    String address(String right) {
        String encoded = URLEncoder.encode(shortened(text(right)), StandardCharsets.UTF_8);
        return once(8) ? oneOf(List.of("%00", "%C3%28", "%E1%BA", "%2e%2e", "%25%32%65")) : encoded;
    }

    /** As much as fits into an address. */
    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 1_000));
    }

    /** The same document with up to three faults, of its values, its fields or its bytes. */
    byte[] json(JsonNode right) {
        JsonNode changed = right.deepCopy();
        List<String> holes = new ArrayList<>();
        for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
            change(changed, holes);
        }
        String written = changed.toString();
        for (String value : holes) {
            written = written.replaceFirst(
                    Pattern.quote(Json.mapper().writeValueAsString(HOLE)), Matcher.quoteReplacement(value));
        }
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        return once(5) ? bytes(bytes) : bytes;
    }

    private void change(JsonNode tree, List<String> holes) {
        JsonNode inner = oneOf(containers(tree));
        if (inner instanceof ObjectNode object) {
            List<String> names = new ArrayList<>(object.propertyNames());
            String name = names.isEmpty() || once(6) ? oneOf(TEXTS) : oneOf(names);
            if (once(4)) {
                object.remove(name);
            } else {
                object.set(name, another(object.path(name), tree, holes));
            }
        } else if (inner instanceof ArrayNode array) {
            array.add(another(array.path(0), tree, holes));
        }
    }

    private JsonNode another(JsonNode before, JsonNode tree, List<String> holes) {
        return switch (random.nextInt(3)) {
            case 0 -> oneOf(containers(tree)).deepCopy();
            case 1 -> Json.mapper().getNodeFactory().stringNode(text(before.asString("")));
            default -> {
                holes.add(oneOf(VALUES));
                yield Json.mapper().getNodeFactory().stringNode(HOLE);
            }
        };
    }

    private static List<JsonNode> containers(JsonNode tree) {
        List<JsonNode> all = new ArrayList<>(List.of(tree));
        for (JsonNode each : tree) {
            if (each.isContainer()) {
                all.addAll(containers(each));
            }
        }
        return all;
    }

    /** Flipped, cut off, doubled. */
    byte[] bytes(byte[] right) {
        if (right.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int at = random.nextInt(right.length);
        return switch (random.nextInt(3)) {
            case 0 -> {
                byte[] flipped = right.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 1 -> Arrays.copyOf(right, at);
            default -> {
                byte[] doubled = Arrays.copyOf(right, right.length + right.length - at);
                System.arraycopy(right, at, doubled, right.length, right.length - at);
                yield doubled;
            }
        };
    }
}
