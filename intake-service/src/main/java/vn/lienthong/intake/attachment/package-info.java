/**
 * Attachments before they are named: what may be stored, in which form, and for how long. What is stored is what its bytes are,
 * whatever it is called, and a picture without what tells where and with what it was taken.
 */
@NullMarked
package vn.lienthong.intake.attachment;

import org.jspecify.annotations.NullMarked;
