package vn.lienthong.views.attachment;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.runtime.content.ContentStore;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Downloads;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.runtime.web.Refusal;
import vn.lienthong.views.audit.ReadsContent;
import vn.lienthong.views.register.RegisterQueries;

/** Attachments over HTTP, beside the matter that they came with. */
@RestController
@RequestMapping("/api/v1")
class AttachmentPages {
    private static final Logger log = LoggerFactory.getLogger(AttachmentPages.class);

    private final RegisterQueries register;
    private final ContentStore store;
    private final MeterRegistry meters;

    AttachmentPages(RegisterQueries register, ContentStore store, MeterRegistry meters) {
        this.register = register;
        this.store = store;
        this.meters = meters;
    }

    /**
     * The bytes of what an event of this matter came with; {@code matters} as in the register, such as {@code requests}. 404 if
     * the caller may not see the matter as it stands now, or none of its events names this hash: the answer is the same.
     */
    @GetMapping("/{matters}/{id}/attachments/{sha256}")
    @ReadsContent(Read.Kind.ATTACHMENT)
    ResponseEntity<Resource> attachment(
            Caller caller, @PathVariable String matters, @PathVariable String id, @PathVariable String sha256) {
        Matter matter = RegisterQueries.matterOf(matters).orElseThrow(AttachmentPages::none);
        if (!sha256.matches(Sha256.SHAPE)) {
            throw none();
        }
        Attachment attachment = register.attachment(caller.agency(), matter, id, new Sha256(sha256))
                .orElseThrow(AttachmentPages::none);
        InputStream bytes = store.open(attachment.sha256()).orElseThrow(() -> lost(attachment));
        return Downloads.of(attachment.name(), attachment.type(), attachment.size(), bytes);
    }

    /** It was there when the door let the event in. */
    private Refusal lost(Attachment attachment) {
        log.error("attachment {} is named on the log and not in the store", attachment.sha256());
        meters.counter("lienthong.attachments.lost").increment();
        return none();
    }

    private static Refusal none() {
        return Problems.notFound("tệp này");
    }
}
