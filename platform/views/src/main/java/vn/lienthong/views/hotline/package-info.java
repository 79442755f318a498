/** The desk of a hotline: which tips an agency took in during a shift, and what whoever reported them has said since. */
@NullMarked
package vn.lienthong.views.hotline;

import org.jspecify.annotations.NullMarked;
