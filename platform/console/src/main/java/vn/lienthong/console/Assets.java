package vn.lienthong.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * What pages are drawn with, under an address that changes with any byte of it: browsers keep it for a year and never ask again. All
 * style comes as one file, since a page waits for each before it shows anything.
 */
@Component
class Assets implements WebMvcConfigurer {
    static final String STYLE = "style.css";

    private static final String OWN = "classpath:/static/console/";
    /** In the order in which later rules come before earlier ones. */
    private static final List<String> STYLES = List.of(
            "classpath*:/META-INF/resources/webjars/picocss__pico/*/css/pico.min.css",
            OWN + "palette.css",
            OWN + "console.css");

    private static final Duration KEPT = Duration.ofDays(365);
    private static final int DIGITS = 12;

    private final byte[] style;
    private final String version;

    Assets() throws IOException {
        ResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        for (String each : STYLES) {
            together.write(only(files, each).getContentAsByteArray());
            together.write('\n');
        }
        this.style = together.toByteArray();
        this.version = version(style, files.getResources(OWN + "*"));
    }

    /** What stands in the addresses of all of them: the beginning of their SHA-256. */
    String version() {
        return version;
    }

    private static Resource only(ResourcePatternResolver files, String where) throws IOException {
        Resource[] found = files.getResources(where);
        if (found.length != 1) {
            throw new IllegalStateException("%d files are %s".formatted(found.length, where));
        }
        return found[0];
    }

    private static String version(byte[] style, Resource[] own) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(style);
            List<Resource> inOrder = Arrays.stream(own)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .toList();
            for (Resource file : inOrder) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/" + version + "/**")
                .addResourceLocations(OWN)
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic().immutable())
                .resourceChain(true)
                .addTransformer((request, resource, chain) -> STYLE.equals(resource.getFilename())
                        ? new TransformedResource(resource, style)
                        : chain.transform(request, resource));
    }
}
