package vn.lienthong.exchange.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.exchange.figures.Figures.Compared;
import vn.lienthong.fixture.Shipped;

/** What has come of a group or plan, for tests that tell of more than figures. */
public final class Results {
    private Results() {}

    /** What its head stated less what was counted, by the name of the figure; only where both are known. */
    public static Map<String, Long> differences(
            AgencyCode reader,
            List<? extends MatterEvent> own,
            Collection<? extends List<? extends MatterEvent>> serving) {
        return of(reader, own, serving).compared().stream()
                .filter(compared -> compared.difference() != null)
                .collect(Collectors.toMap(Compared::figure, Compared::difference));
    }

    /** In one line: case files, criminal ones, their value in đồng; requests, those late; tasks done of those given. */
    public static String line(
            AgencyCode reader,
            List<? extends MatterEvent> own,
            Collection<? extends List<? extends MatterEvent>> serving) {
        Figures figures = of(reader, own, serving);
        return "%d/%d %d; %d/%d; %d/%d"
                .formatted(
                        figures.caseFiles().opened(),
                        figures.caseFiles().criminal(),
                        figures.caseFiles().goodsVnd(),
                        figures.requests().made(),
                        figures.requests().late(),
                        figures.tasks().stream().mapToInt(tally -> tally.done()).sum(),
                        figures.tasks().stream()
                                .mapToInt(tally -> tally.assigned())
                                .sum());
    }

    /** Tasks done of those given, by the activity in the field, in the order of the regulation: {@code Tuần tra 1/2}. */
    public static List<String> activities(AgencyCode reader, List<? extends MatterEvent> own) {
        return of(reader, own, List.of()).activities().stream()
                .map(one -> "%s %d/%d".formatted(one.nameVi(), one.done(), one.assigned()))
                .toList();
    }

    private static Figures of(
            AgencyCode reader,
            List<? extends MatterEvent> own,
            Collection<? extends List<? extends MatterEvent>> serving) {
        List<List<MatterEvent>> histories = serving.stream()
                .map(history -> List.<MatterEvent>copyOf(history))
                .toList();
        return Counting.of(
                reader,
                List.copyOf(own),
                histories,
                true,
                Shipped.DIRECTORY.get().words());
    }
}
