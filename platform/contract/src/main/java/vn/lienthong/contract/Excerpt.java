package vn.lienthong.contract;

/** The beginning of a text that may be too long to be told. */
public final class Excerpt {
    private Excerpt() {}

    /** The text itself, or its first {@code longest} chars; one less where that would cut a character in two. */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean halved = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, halved ? longest - 1 : longest);
    }
}
