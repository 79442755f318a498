package vn.lienthong.contract.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.ListedIn;

/**
 * A measure taken or a turn the case has taken, as reported so far: a word of the directory's list. The constants are the words
 * that rules of the system or our own examples name; they do not bound the list.
 */
@ListedIn(CodeList.MEASURE)
public record Measure(@JsonValue String wire) {
    public static final Measure VIOLATION_RECORD = new Measure("violation_record");
    public static final Measure HELD = new Measure("held");
    public static final Measure SEALED = new Measure("sealed");
    public static final Measure UNDER_INVESTIGATION = new Measure("under_investigation");
    public static final Measure PROPOSED_FINE = new Measure("proposed_fine");
    public static final Measure FINED = new Measure("fined");
    public static final Measure CONFISCATED = new Measure("confiscated");
    public static final Measure DESTROYED = new Measure("destroyed");
    public static final Measure TRANSFERRED = new Measure("transferred");
    public static final Measure CRIMINAL_CASE = new Measure("criminal_case");
    public static final Measure PROSECUTED = new Measure("prosecuted");
    public static final Measure SUBJECT_FLED = new Measure("subject_fled");

    /** @throws IllegalArgumentException if the text has not the shape of a word */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Measure {
        CodeWord.require(wire);
    }

    @Override
    public String toString() {
        return wire;
    }
}
