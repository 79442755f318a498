/**
 * Working groups (tổ công tác, đoàn liên ngành): set up by decision, with a head, members from their home agencies and an end.
 * What a group handles carries its id.
 */
@NullMarked
package vn.lienthong.contract.group;

import org.jspecify.annotations.NullMarked;
