package vn.lienthong.contract.handling;

import java.util.Map;

/**
 * A grade of source and information by the Admiralty system: A (always reliable) to F (cannot be judged), 1 (confirmed) to 6 (cannot be
 * judged). The 4×4 system grades sources A, B, C and X, information 1 to 4 (Regulation (EU) 2016/794, Article 29).
 */
public record SourceGrade(String reliability, String credibility) {
    private static final Map<String, String> SOURCE_TO_FOUR =
            Map.of("A", "A", "B", "B", "C", "B", "D", "C", "E", "C", "F", "X");
    private static final Map<String, String> SOURCE_FROM_FOUR = Map.of("A", "A", "B", "B", "C", "D", "X", "F");
    private static final Map<String, String> WORD_TO_FOUR =
            Map.of("1", "1", "2", "2", "3", "3", "4", "4", "5", "4", "6", "4");
    private static final Map<String, String> WORD_FROM_FOUR = Map.of("1", "1", "2", "2", "3", "3", "4", "6");

    /** @throws IllegalArgumentException if it is none */
    public SourceGrade {
        if (!SOURCE_TO_FOUR.containsKey(reliability) || !WORD_TO_FOUR.containsKey(credibility)) {
            throw new IllegalArgumentException("not a grade: '%s%s'".formatted(reliability, credibility));
        }
    }

    /** As the 4×4 system grades it, such as {@code B2}. */
    public String inFour() {
        return SOURCE_TO_FOUR.get(reliability) + WORD_TO_FOUR.get(credibility);
    }

    /** What a grade of the 4×4 system is in this one. @throws IllegalArgumentException if it is none */
    public static SourceGrade ofFour(String source, String word) {
        String reliability = SOURCE_FROM_FOUR.get(source);
        String credibility = WORD_FROM_FOUR.get(word);
        if (reliability == null || credibility == null) {
            throw new IllegalArgumentException("not a grade of the 4x4 system: '%s%s'".formatted(source, word));
        }
        return new SourceGrade(reliability, credibility);
    }
}
