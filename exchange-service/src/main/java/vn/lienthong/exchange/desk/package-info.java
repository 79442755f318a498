/**
 * The desks of agencies: who of an agency deals with what, notes, and what shifts hand over.
 * Nothing of it is seen by any other agency, not even by those that oversee.
 */
@NullMarked
package vn.lienthong.exchange.desk;

import org.jspecify.annotations.NullMarked;
