/**
 * Attachments for whoever may see the matter that they came with, as it stands now.
 * The register says who that is; the bytes come from where they were stored.
 */
@NullMarked
package vn.lienthong.views.attachment;

import org.jspecify.annotations.NullMarked;
