package vn.lienthong.contract.directory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value, or each value of the list, is a word of this list of the directory. The schema documents the words that ship; what
 * counts is the directory on the day of the facts.
 */
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface ListedIn {
    /** Which list. */
    CodeList value();
}
