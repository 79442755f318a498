package vn.lienthong.pages;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileCopyUtils;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;

/** The templates in English: each is translated when the engine reads it, and the engine keeps what it has read. */
final class EnglishTemplates extends SpringResourceTemplateResolver {
    private final Phrases phrases;

    EnglishTemplates(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    protected ITemplateResource computeTemplateResource(
            IEngineConfiguration configuration,
            @Nullable String owner,
            String template,
            String resource,
            @Nullable String encoding,
            @Nullable Map<String, Object> attributes) {
        return new Translated(
                super.computeTemplateResource(configuration, owner, template, resource, encoding, attributes), phrases);
    }

    private record Translated(ITemplateResource vietnamese, Phrases phrases) implements ITemplateResource {
        @Override
        public String getDescription() {
            return vietnamese.getDescription() + " in English";
        }

        @Override
        public String getBaseName() {
            return vietnamese.getBaseName();
        }

        @Override
        public boolean exists() {
            return vietnamese.exists();
        }

        @Override
        public Reader reader() throws IOException {
            return new StringReader(
                    TranslatedTemplate.of(FileCopyUtils.copyToString(vietnamese.reader()), phrases::of));
        }

        @Override
        public ITemplateResource relative(String location) {
            return new Translated(vietnamese.relative(location), phrases);
        }
    }
}
