package vn.lienthong.intake.form;

import vn.lienthong.contract.Attachment;

/** A file that came with a form and is stored. @param sealed as it stands in the form when that is shown again */
record KeptFile(Attachment attachment, String sealed) {
    /** For a person. */
    public String size() {
        return Attachment.sizeVi(attachment.size());
    }
}
