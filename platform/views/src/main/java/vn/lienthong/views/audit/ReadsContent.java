package vn.lienthong.views.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.lienthong.contract.audit.AuditEntry.Read;

/**
 * On a page that answers with the content of a matter, whose kind and id are the parts {@code matters} and {@code id} of its address:
 * that it is read is noted on the audit log before it is answered.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadsContent {
    /** What is read of it. */
    Read.Kind value();

    /** The kind of matter, as in addresses, where the address has no part {@code matters}. */
    String matters() default "";
}
