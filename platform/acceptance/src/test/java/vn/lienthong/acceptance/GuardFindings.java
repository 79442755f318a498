package vn.lienthong.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found that should not be, by the channel in which it was. */
final class GuardFindings {
    private static final int SHOWN = 3;
    private static final int LONGEST = 1500;

    private final Map<String, List<String>> byChannel = new TreeMap<>();

    synchronized void add(String channel, String what) {
        byChannel.computeIfAbsent(channel, none -> new ArrayList<>()).add(what);
    }

    /** Two answers should say the same; where they part is what is told. */
    void same(GuardQuestion question, String firstly, String one, String secondly, String other) {
        if (!one.equals(other)) {
            int at = 0;
            while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
                at++;
            }
            add(
                    question.channel(),
                    "%s at %s: …%s…, %s: …%s…"
                            .formatted(firstly, question, around(one, at), secondly, around(other, at)));
        }
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 100), Math.min(text.length(), at + 300));
    }

    /** Of each channel how often, and some of it. */
    List<String> told() {
        return byChannel.entrySet().stream()
                .map(channel -> "%s, %d times: %s"
                        .formatted(
                                channel.getKey(),
                                channel.getValue().size(),
                                String.join(
                                        "\n    ",
                                        channel.getValue().stream()
                                                .distinct()
                                                .limit(SHOWN)
                                                .map(what -> what.substring(0, Math.min(LONGEST, what.length())))
                                                .toList())))
                .toList();
    }
}
