package vn.lienthong.views.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.views.Views;

/** A new page says what of a matter it gives, or stands here with why it gives none. */
class EveryPageTest {
    private static final Map<String, String> GIVE_NO_CONTENT = Map.ofEntries(
            Map.entry("RegisterPages", "figures matters count numbered serving: rows of lists, counts, an id"),
            Map.entry("ExportPages", "xlsx csv: rows of lists; those of information are noted one by one"),
            Map.entry("WatchPages", "summary obligations due silence cases receipts receiptsEach: who owes what"),
            Map.entry(
                    "FiguresPages",
                    "group plan ofGroup ofPlan tasksOfGroup tasksOfPlan: counts, rows behind them, tasks"),
            Map.entry("QuarterPages", "prepared behind: counts, numbers of matters, rows of lists"),
            Map.entry("DeskPages", "work lists matter: what the agency itself keeps, and that something happened"),
            Map.entry("CustodyPages", "keys: public"),
            Map.entry("HotlinePages", "taken said figures list: counts, rows of lists, and when"),
            Map.entry("SimilarPages", "similar: rows of lists, and which words two of them share"),
            Map.entry("LinkedPages", "links: rows of lists, and who said that they are of one matter"),
            Map.entry("ReleasePages", "json atom: what is released to the press"),
            Map.entry("PreviewPages", "preview: what the caller itself would send, and who would see it"),
            Map.entry("ReceiptPages", "receipts: what was delivered and done when, by id and digest of the event"),
            Map.entry("ReadsPages", "reads: the ledger itself"),
            Map.entry("AuditPages", "state entries heads inclusion consistency: the log itself"));

    @Test
    void notesReadsOfContentOrGivesNone() throws ClassNotFoundException {
        Set<String> unnoted = new TreeSet<>();
        ClassPathScanningCandidateComponentProvider pages = new ClassPathScanningCandidateComponentProvider(false);
        pages.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        for (var found : pages.findCandidateComponents(Views.class.getPackageName())) {
            for (Method page : Class.forName(found.getBeanClassName()).getDeclaredMethods()) {
                if (AnnotatedElementUtils.hasAnnotation(page, RequestMapping.class)
                        && !page.isAnnotationPresent(ReadsContent.class)) {
                    unnoted.add(page.getDeclaringClass().getSimpleName() + " " + page.getName());
                }
            }
        }

        Set<String> named = new TreeSet<>();
        GIVE_NO_CONTENT.forEach((type, pagesAndWhy) -> {
            for (String page : pagesAndWhy.replaceFirst(":.*", "").split(" ")) {
                named.add(type + " " + page);
            }
        });
        assertThat(unnoted).isEqualTo(named);
    }
}
