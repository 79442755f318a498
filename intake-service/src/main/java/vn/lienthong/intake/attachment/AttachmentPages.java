package vn.lienthong.intake.attachment;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.runtime.content.Content;
import vn.lienthong.runtime.content.ContentStore;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Downloads;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.runtime.web.Refusal;

/** Stores files for the agency that calls, and shows it again what it has stored itself. */
@RestController
@RequestMapping("/api/v1/attachments")
class AttachmentPages {
    private static final String REFUSED = "Tệp không được nhận.";

    private final Storing storing;
    private final ContentStore store;

    AttachmentPages(Storing storing, ContentStore store) {
        this.storing = storing;
        this.store = store;
    }

    /**
     * Stores the body. 201 with the {@link Attachment} to be named in a command, the same whenever the same is sent; 413 if it
     * is too large, 422 with the reason if it may not be handed over.
     */
    @PostMapping
    ResponseEntity<Attachment> body(Caller caller, Parameters given, HttpServletRequest request)
            throws IOException, InterruptedException {
        String name = given.text("name").orElse("");
        given.orRefuse();
        try {
            storing.checkSize(request.getContentLengthLong());
        } catch (Unfit unfit) {
            throw refusal(unfit);
        }
        return stored(caller, name, request.getInputStream());
    }

    /** The same with the field {@code file} of a form. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Attachment> form(Caller caller, @RequestPart("file") MultipartFile file)
            throws IOException, InterruptedException {
        try (InputStream bytes = file.getInputStream()) {
            return stored(caller, Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes);
        }
    }

    private ResponseEntity<Attachment> stored(Caller caller, String name, InputStream bytes)
            throws IOException, InterruptedException {
        try {
            Attachment attachment = storing.store(caller.agency(), name, bytes);
            return ResponseEntity.created(URI.create("/api/v1/attachments/" + attachment.sha256()))
                    .body(attachment);
        } catch (Unfit unfit) {
            throw refusal(unfit);
        }
    }

    private static Refusal refusal(Unfit unfit) {
        boolean large = unfit.why() == Unfit.Cause.TOO_LARGE;
        ReasonCode code = large ? ReasonCode.TOO_LARGE : ReasonCode.BAD_ATTACHMENT;
        return new Refusal(
                large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT,
                REFUSED,
                List.of(Reason.of(code, "", Objects.requireNonNull(unfit.getMessage()))));
    }

    /** What the caller has stored itself, whether it is named or not; for what others have handed over, ask beside the matter. */
    @GetMapping("/{sha256}")
    ResponseEntity<?> own(Caller caller, @PathVariable String sha256) {
        if (!sha256.matches(Sha256.SHAPE)) {
            throw none();
        }
        Sha256 hash = new Sha256(sha256);
        Content content = store.heldBy(caller.agency(), hash).orElseThrow(AttachmentPages::none);
        MediaKind kind = MediaKind.of(content.type()).orElseThrow(AttachmentPages::none);
        InputStream bytes = store.open(hash).orElseThrow(AttachmentPages::none);
        return Downloads.of(FileNames.clean(sha256, kind), content.type(), content.size(), bytes);
    }

    private static Refusal none() {
        return Problems.notFound("tệp này");
    }
}
