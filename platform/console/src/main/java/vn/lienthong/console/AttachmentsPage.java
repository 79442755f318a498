package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Files: stored for the officer's agency before a form names them, and read beside the matter that they came with. */
@Controller
class AttachmentsPage {

    private static final String STORE = "/api/v1/attachments?name=";
    private static final String HASH = "[0-9a-f]{64}";

    private final Transfers transfers;

    AttachmentsPage(Transfers transfers) {
        this.transfers = transfers;
    }

    @GetMapping("/attachments")
    String form() {
        return "attachments";
    }

    /** For scripts: the body is the file. 201 with its record; 422 or 503 with {@code problems}. */
    @PostMapping(path = "/attachments", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<?> store(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PageParameters Map<String, String> parameters,
            HttpServletRequest request)
            throws IOException, InterruptedException {
        return switch (stored(officer, parameters.getOrDefault("name", ""), request.getInputStream())) {
            case Answer.Known<JsonNode>(JsonNode record) ->
                ResponseEntity.status(HttpStatus.CREATED).body(record);
            case Answer.Invalid<JsonNode>(List<String> reasonsVi) -> told(HttpStatus.UNPROCESSABLE_CONTENT, reasonsVi);
            case Answer.Refused<JsonNode>(String reasonVi) -> told(HttpStatus.FORBIDDEN, List.of(reasonVi));
            case Answer.Unavailable<JsonNode>(String reasonVi) ->
                told(HttpStatus.SERVICE_UNAVAILABLE, List.of(reasonVi + ". Hãy gửi lại sau ít giây."));
        };
    }

    private static ResponseEntity<?> told(HttpStatus status, List<String> problems) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("problems", problems));
    }

    /** For browsers that run no script: a page with the record, to be copied into a form. */
    @PostMapping(path = "/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String storeForm(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @RequestPart("file") MultipartFile file,
            Model model)
            throws IOException, InterruptedException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream bytes = file.getInputStream()) {
            Answer<JsonNode> answer = stored(officer, name, bytes);
            Found.show(model, "record", answer.map(JsonNode::toString));
            Found.show(model, "stored", answer.map(FileRow::stored));
        }
        return "attachments";
    }

    private Answer<JsonNode> stored(OAuth2AuthorizedClient officer, String name, InputStream bytes)
            throws InterruptedException {
        String path = STORE + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return transfers.send(
                Service.INTAKE, path, bytes, officer.getAccessToken().getTokenValue());
    }

    /** Passed on as it comes, to be saved: nothing in it runs. */
    @GetMapping("/matters/{word}/{id}/attachments/{sha256}")
    ResponseEntity<Resource> read(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PathVariable String word,
            @PathVariable String id,
            @PathVariable String sha256)
            throws InterruptedException {
        Kind kind = Kind.of(word).orElseThrow(AttachmentsPage::none);
        if (!id.matches(MattersPage.ID) || !sha256.matches(HASH)) {
            throw none();
        }
        String path = "/api/v1/%s/%s/attachments/%s".formatted(kind.word(), id, sha256);
        return switch (transfers.fetch(
                Service.EXCHANGE, path, officer.getAccessToken().getTokenValue())) {
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
