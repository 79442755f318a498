/**
 * Information exchanged between agencies (thông tin trao đổi), typed by its five dimensions.
 * The provider sets who may see it and may take it back.
 */
@NullMarked
package vn.lienthong.contract.information;

import org.jspecify.annotations.NullMarked;
