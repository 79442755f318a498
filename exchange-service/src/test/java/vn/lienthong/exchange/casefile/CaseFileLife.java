package vn.lienthong.exchange.casefile;

import java.time.Instant;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.exchange.source.ExplainsSources;
import vn.lienthong.exchange.source.WithSources;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.views.explain.Explains;
import vn.lienthong.views.explain.Explanation;

/** Case files for tests that tell of more than case files. */
public final class CaseFileLife {
    private CaseFileLife() {}

    /** A case file that is opened then, or later; every agency has an inbox. */
    public static TimedLife<CaseFileCommand, CaseFileEvent, ?> from(Instant beginning) {
        var everybody = Shipped.DIRECTORY.get().agencies().all().stream()
                .map(Agency::code)
                .collect(Collectors.toUnmodifiableSet());
        return new TimedLife<>(new CaseFiles(Shipped.connecting(everybody)), beginning);
    }

    /** The rules of case files, with what is told of the information that they rest on. */
    public static WithSources<?, ?, ?> withSources() {
        return CaseFiles.withSources(Shipped.DIRECTORY);
    }

    /** What explains them by these rules. */
    public static Explains<?> explainingSources() {
        return new ExplainsSources<>(
                new CaseFileExplains(Shipped.DIRECTORY, AgencyCode::value), withSources(), AgencyCode::value);
    }

    /** Where it stands, who did what, whose turn it is. */
    public static Explanation explained(TimedLife<CaseFileCommand, CaseFileEvent, ?> file) {
        return new CaseFileExplains(Shipped.DIRECTORY, AgencyCode::value)
                .explain(file.events(), Counting.day(file.now()));
    }
}
