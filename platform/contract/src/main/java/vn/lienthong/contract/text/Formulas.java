package vn.lienthong.contract.text;

/** Texts for a table that people open: a program for tables takes some of them for formulas, which it runs (OWASP, CSV Injection). */
public final class Formulas {
    /** What makes a text a formula where it stands first. */
    private static final String BEGINS = "=+-@\t\r";

    private Formulas() {}

    /** A text that no program takes for a formula: what would begin one stands behind an apostrophe. */
    public static String harmless(String text) {
        String clean = Characters.clean(text);
        String said = clean.strip();
        boolean formula =
                !said.isEmpty() && (BEGINS.indexOf(text.charAt(0)) >= 0 || BEGINS.indexOf(said.charAt(0)) >= 0);
        return formula ? "'" + clean : clean;
    }
}
