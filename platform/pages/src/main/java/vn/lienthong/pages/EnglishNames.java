package vn.lienthong.pages;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Names of ours that come along with the data, in templates as {@code #en}: in English where there is any, else as they are. */
final class EnglishNames extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {
    private static final String NAME = "en";

    private final Phrases phrases;
    private final NamesInEnglish further;

    EnglishNames(Phrases phrases, NamesInEnglish further) {
        super("English names");
        this.phrases = phrases;
        this.further = further;
    }

    /** Whatever is no text stays what it is. */
    public @Nullable Object of(@Nullable Object name) {
        String english = name instanceof String text ? english(text) : null;
        return english == null ? name : english;
    }

    private @Nullable String english(String name) {
        String english = phrases.of(name);
        return english == null ? further.byVietnamese().get(name) : english;
    }

    /** {@code vi} where a name stays as it is; null where there is English for it, or nothing to say. */
    public @Nullable String languageOf(@Nullable Object name) {
        return name instanceof String text && !text.isEmpty() && english(text) == null
                ? ChosenLanguage.VIETNAMESE.getLanguage()
                : null;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(NAME);
    }

    @Override
    public Object buildObject(IExpressionContext context, String name) {
        return this;
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
