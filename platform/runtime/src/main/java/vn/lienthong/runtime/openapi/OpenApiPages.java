package vn.lienthong.runtime.openapi;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the service answers, for everybody, with or without a token: it says nothing of what is in it. */
@RestController
public class OpenApiPages {
    /** Where the description is, the same in each service. */
    public static final String PATH = "/api/v1/openapi.json";

    private final SingletonSupplier<byte[]> document;

    /** @param folders below {@code openapi/} that describe the service; its own, where nothing is said */
    OpenApiPages(
            @Value("${lienthong.openapi:${spring.application.name}}") List<String> folders,
            @Value("${lienthong.identity.issuer}") String issuer,
            ObjectProvider<DescribedMore> more) {
        this.document = SingletonSupplier.of(
                () -> new OpenApi(folders, issuer, more.orderedStream().toList()).json());
    }

    /** The OpenAPI 3.1 document of this service. */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] openApi() {
        return document.obtain();
    }
}
