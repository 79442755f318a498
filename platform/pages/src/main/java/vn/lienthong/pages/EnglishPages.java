package vn.lienthong.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The pages in English for who has chosen it: the same templates, read by an engine of their own. Which language is asked for, a {@link LocaleResolver} says. */
@Configuration(proxyBeanMethods = false)
public class EnglishPages {
    /** @param file beside the templates of the application */
    @Bean
    Phrases phrases(@Value("${spring.thymeleaf.prefix}english.csv") Resource file) throws IOException {
        return Phrases.read(file.getInputStream());
    }

    @Bean
    ThymeleafViewResolver englishViews(
            Phrases phrases,
            SpringResourceTemplateResolver vietnamese,
            ObjectProvider<IDialect> dialects,
            ObjectProvider<NamesInEnglish> further,
            ApplicationContext application) {
        EnglishTemplates templates = new EnglishTemplates(phrases);
        templates.setApplicationContext(application);
        templates.setPrefix(vietnamese.getPrefix());
        templates.setSuffix(vietnamese.getSuffix());
        templates.setTemplateMode(vietnamese.getTemplateMode());
        templates.setCharacterEncoding(vietnamese.getCharacterEncoding());
        templates.setCacheable(vietnamese.isCacheable());
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        NamesInEnglish names = further.getIfAvailable(() -> new NamesInEnglish(Map.of()));
        Stream.concat(dialects.orderedStream(), Stream.of(new EnglishNames(phrases, names)))
                .forEach(engine::addDialect);
        EnglishViews views = new EnglishViews();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding(StandardCharsets.UTF_8.name());
        views.setContentType("text/html;charset=UTF-8");
        // before those in Vietnamese, which take whatever comes to them
        views.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return views;
    }

    private static final class EnglishViews extends ThymeleafViewResolver {
        @Override
        protected boolean canHandle(String view, Locale locale) {
            return ChosenLanguage.ENGLISH.equals(locale) && super.canHandle(view, locale);
        }
    }
}
