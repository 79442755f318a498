/**
 * What people call the fields of what travels: kept once, for forms, pages and schemas.
 * A field that no command has stands in a file of its own.
 */
@NullMarked
package vn.lienthong.contract.label;

import org.jspecify.annotations.NullMarked;
