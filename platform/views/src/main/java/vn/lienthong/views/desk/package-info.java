/**
 * What an agency's officers have before them: what waits for their agency, what it waits for, and what is new.
 * Nobody else reads what an agency keeps at its desk.
 */
@NullMarked
package vn.lienthong.views.desk;

import org.jspecify.annotations.NullMarked;
