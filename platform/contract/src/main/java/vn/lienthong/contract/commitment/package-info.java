/**
 * What the parties to an agreement owe one another by its own terms: reports, meetings, releases to the press, and what they share.
 * One matter is one agreement during one period of it.
 */
@NullMarked
package vn.lienthong.contract.commitment;

import org.jspecify.annotations.NullMarked;
