package vn.lienthong.client.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.text.Characters;
import vn.lienthong.contract.tip.Channel;

/** How the cells of a column are read. */
enum Reading {
    KEY {
        @Override
        JsonNode value(Cell cell, Column column, Words words) throws Unreadable {
            if (!Characters.isToken(cell.text(), LONGEST_KEY)) {
                throw new Unreadable(
                        "Mã gồm nhiều nhất %d ký tự trên một dòng, không có ký tự ẩn.".formatted(LONGEST_KEY));
            }
            return text(cell.text());
        }
    },
    TEXT {
        @Override
        JsonNode value(Cell cell, Column column, Words words) {
            return text(cell.text());
        }
    },
    DATE {
        @Override
        JsonNode value(Cell cell, Column column, Words words) throws Unreadable {
            return text(Dates.read(cell));
        }
    },
    DONG {
        @Override
        JsonNode value(Cell cell, Column column, Words words) throws Unreadable {
            return JsonNodeFactory.instance.numberNode(Amounts.dong(cell));
        }
    },
    DECIMAL {
        @Override
        JsonNode value(Cell cell, Column column, Words words) throws Unreadable {
            return JsonNodeFactory.instance.numberNode(Amounts.decimal(cell));
        }
    },
    YES_NO {
        @Override
        JsonNode value(Cell cell, Column column, Words words) throws Unreadable {
            return switch (cell.text().toLowerCase(Locale.ROOT)) {
                case "có", "x", "đúng", "1" -> JsonNodeFactory.instance.booleanNode(true);
                case "không", "sai", "0" -> JsonNodeFactory.instance.booleanNode(false);
                default -> throw new Unreadable("Ghi “có” hoặc “không”, hoặc để trống.");
            };
        }
    },
    WORD {
        @Override
        JsonNode value(Cell cell, Column column, Words words) throws Unreadable {
            return text(words.word(column.list(), cell.text()));
        }
    },
    WORDS {
        @Override
        JsonNode value(Cell cell, Column column, Words words) throws Unreadable {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            for (String each : parts(cell)) {
                all.add(words.word(column.list(), each));
            }
            return all;
        }
    },
    CHANNEL {
        @Override
        JsonNode value(Cell cell, Column column, Words words) throws Unreadable {
            Optional<Channel> channel = Stream.of(Channel.values())
                    .filter(each -> each.nameVi().equalsIgnoreCase(cell.text())
                            || each.wire().equalsIgnoreCase(cell.text()))
                    .findFirst();
            return text(channel.orElseThrow(() -> new Unreadable("Ghi một trong các kênh: %s."
                            .formatted(String.join(
                                    " · ",
                                    Stream.of(Channel.values())
                                            .map(Channel::nameVi)
                                            .toList()))))
                    .wire());
        }
    },
    AGENCY {
        @Override
        JsonNode value(Cell cell, Column column, Words words) throws Unreadable {
            return text(agency(cell.text()));
        }
    },
    AGENCIES {
        @Override
        JsonNode value(Cell cell, Column column, Words words) throws Unreadable {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            for (String each : parts(cell)) {
                all.add(agency(each));
            }
            return all;
        }
    };

    private static final int LONGEST_KEY = 100;

    /** What the field is given. @throws Unreadable if it can be none */
    JsonNode read(Cell cell, Column column, Words words) throws Unreadable {
        return switch (cell.kind()) {
            case FORMULA -> throw new Unreadable("Ô chứa công thức; hãy dán giá trị (Dán đặc biệt › Giá trị).");
            case ERROR -> throw new Unreadable("Ô báo lỗi hoặc có số quá dài; hãy nhập lại giá trị.");
            case EMPTY, TEXT, NUMBER -> value(cell, column, words);
        };
    }

    abstract JsonNode value(Cell cell, Column column, Words words) throws Unreadable;

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    private static Iterable<String> parts(Cell cell) {
        return Stream.of(cell.text().split("[;\n]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    private static String agency(String text) throws Unreadable {
        String code = text.toUpperCase(Locale.ROOT);
        if (!AgencyCode.isOne(code)) {
            throw new Unreadable("“%s” không phải mã cơ quan; ví dụ MS-15, nhiều mã thì cách nhau bằng dấu chấm phẩy."
                    .formatted(Characters.shown(text, 60)));
        }
        return code;
    }
}
