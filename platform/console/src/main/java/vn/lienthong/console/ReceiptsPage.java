package vn.lienthong.console;

import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The receipts of a matter as a file, as the exchange has written and signed them. */
@Controller
class ReceiptsPage {
    private final Services services;

    ReceiptsPage(Services services) {
        this.services = services;
    }

    @GetMapping("/matters/{word}/{id}/receipts")
    ResponseEntity<String> receipts(
            @RegisteredOAuth2AuthorizedClient(SigningIn.ISSUER) OAuth2AuthorizedClient officer,
            @PathVariable String word,
            @PathVariable String id) {
        if (!id.matches(MattersPage.ID)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Answer<String> document = services.document(
                Service.EXCHANGE,
                "/api/v1/%s/%s/receipts".formatted(word, id),
                Purposes.ON_DUTY,
                officer.getAccessToken().getTokenValue());
        return switch (document) {
            case Answer.Known<String>(String json) ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(
                                "Content-Disposition",
                                ContentDisposition.attachment()
                                        .filename("bien-nhan-%s.json".formatted(id))
                                        .build()
                                        .toString())
                        .header("Cache-Control", "no-store")
                        .body(json);
            case Answer.Unavailable<String>(String reasonVi) ->
                throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, reasonVi);
            case Answer.Refused<String>(String reasonVi) ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND, reasonVi);
            case Answer.Invalid<String>(List<String> reasonsVi) ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
