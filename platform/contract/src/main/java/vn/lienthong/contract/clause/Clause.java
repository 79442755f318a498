package vn.lienthong.contract.clause;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a test, or a class of tests, that shows what a clause demands, such as {@code @Clause("S0-03")}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Clause {
    /** Ids of clauses, each known to {@link Clauses}, written as plain string literals. */
    String[] value();
}
