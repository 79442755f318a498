package vn.lienthong.intake.form;

import java.util.List;
import vn.lienthong.contract.Attachment;

/**
 * What every form brings besides its own fields.
 *
 * @param ticket its own, or a new one where that was none
 * @param notes what is wrong so far
 * @param detailsVi why files were not stored
 * @param asItIs whether its writer was told what may tell who writes, and sends it nevertheless
 */
record Posted(Ticket ticket, List<KeptFile> files, List<Note> notes, List<String> detailsVi, boolean asItIs) {
    /** Of one of which nothing was read. */
    static Posted nothing(Ticket ticket) {
        return new Posted(ticket, List.of(), List.of(), List.of(), false);
    }

    List<Attachment> attachments() {
        return files.stream().map(KeptFile::attachment).toList();
    }
}
