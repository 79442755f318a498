package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Files: stored for the officer's agency before a form names them, and read beside the matter that they came with. */
@Controller
class AttachmentsPage {

    private static final String HASH = "[0-9a-f]{64}";

    private final Attaching attaching;
    private final Transfers transfers;

    AttachmentsPage(Attaching attaching, Transfers transfers) {
        this.attaching = attaching;
        this.transfers = transfers;
    }

    /** For the scripts of forms: the body is the file. 201 with its record; 422 or 503 with {@code problems}. */
    @PostMapping(path = "/attachments", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<?> store(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PageParameters Map<String, String> parameters,
            HttpServletRequest request)
            throws IOException, InterruptedException {
        Answer<JsonNode> stored = attaching.store(
                parameters.getOrDefault("name", ""),
                request.getInputStream(),
                officer.getAccessToken().getTokenValue());
        return switch (stored) {
            case Answer.Known<JsonNode>(JsonNode record) ->
                ResponseEntity.status(HttpStatus.CREATED).body(record);
            case Answer.Invalid<JsonNode> wrong -> told(HttpStatus.UNPROCESSABLE_CONTENT, stored);
            case Answer.Refused<JsonNode> refused -> told(HttpStatus.FORBIDDEN, stored);
            case Answer.Unavailable<JsonNode> silent -> told(HttpStatus.SERVICE_UNAVAILABLE, stored);
        };
    }

    private static ResponseEntity<?> told(HttpStatus status, Answer<JsonNode> stored) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("problems", Attaching.problems(stored)));
    }

    /** Passed on as it comes, to be saved: nothing in it runs. */
    @GetMapping("/matters/{word}/{id}/attachments/{sha256}")
    ResponseEntity<Resource> read(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PathVariable String word,
            @PathVariable String id,
            @PathVariable String sha256,
            HttpServletRequest request)
            throws InterruptedException {
        Kind kind = Kind.of(word).orElseThrow(AttachmentsPage::none);
        if (!id.matches(MattersPage.ID) || !sha256.matches(HASH)) {
            throw none();
        }
        String path = "/api/v1/%s/%s/attachments/%s".formatted(kind.word(), id, sha256);
        return switch (transfers.fetch(
                Service.EXCHANGE,
                path,
                Purposes.of(request, kind, id),
                officer.getAccessToken().getTokenValue())) {
            case Answer.Known<Transfers.Download>(Transfers.Download file) -> saved(file);
            case Answer.Unavailable<Transfers.Download>(String reasonVi) ->
                throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, reasonVi);
            case Answer.Invalid<Transfers.Download> none -> throw none();
            case Answer.Refused<Transfers.Download> none -> throw none();
        };
    }

    private static ResponseEntity<Resource> saved(Transfers.Download file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.header(HttpHeaders.CONTENT_TYPE)))
                .contentLength(file.headers()
                        .firstValueAsLong(HttpHeaders.CONTENT_LENGTH)
                        .orElse(-1))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.header(HttpHeaders.CONTENT_DISPOSITION))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "no-store")
                .body(new InputStreamResource(file.bytes()));
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
