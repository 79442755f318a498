package vn.lienthong.acceptance;

/**
 * A text that stands nowhere else in the system, so that whoever finds it knows which field it has found.
 *
 * @param matter id of the matter that it is planted in
 * @param field which event and which field of it, for people
 * @param handle whether it is no content, but what a matter is called or shared by: found wherever it stands
 */
record Planted(String text, String matter, String field, boolean handle) {
    static Planted word(String text, String matter, String field) {
        return new Planted(text, matter, field, false);
    }

    static Planted handle(String text, String matter, String field) {
        return new Planted(text, matter, field, true);
    }

    @Override
    public String toString() {
        return "%s of %s (%s)".formatted(field, matter, text);
    }
}
