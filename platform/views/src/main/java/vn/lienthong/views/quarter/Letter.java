package vn.lienthong.views.quarter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.text.Days;

/** What a party writes to the others, as the result of what it owed; an officer reads and changes it before it is sent. */
final class Letter {
    /** So many numbers of a kind; with all kinds it is far from the 4,000 characters that a result may have. */
    static final int MOST_NUMBERS = 12;

    private static final int MOST_NAMES = 6;

    private final Function<AgencyCode, String> names;

    /** @param names the short name of an agency */
    Letter(Function<AgencyCode, String> names) {
        this.names = names;
    }

    /**
     * Matters that a letter counts, all of which every one of the others may see.
     *
     * @param first the first of them, {@value #MOST_NUMBERS} at most, as lists show them
     */
    record Counted(int count, List<Document> first) {}

    /** The short name of an agency. */
    String name(AgencyCode agency) {
        return names.apply(agency);
    }

    /** @param agreement its title @param matters of each kind */
    String of(
            String agreement,
            AgencyCode party,
            Set<AgencyCode> others,
            Quarter quarter,
            Map<Dealing, Counted> matters) {
        String lines = matters.entrySet().stream()
                .filter(entry -> entry.getValue().count() > 0)
                .map(entry -> "- %s: %s".formatted(entry.getKey().nameVi(), numbered(entry.getValue())))
                .collect(Collectors.joining("\n"));
        return "Trao đổi thông tin %s (%s – %s) theo %s: những việc của %s liên quan đến %s.\n%s"
                .formatted(
                        quarter.nameVi(),
                        Days.inWords(quarter.first()),
                        Days.inWords(quarter.last()),
                        agreement,
                        name(party),
                        names(others),
                        lines.isEmpty() ? "- Trong quý không có việc nào." : lines);
    }

    private String names(Collection<AgencyCode> agencies) {
        return agencies.size() > MOST_NAMES
                ? "%d bên còn lại".formatted(agencies.size())
                : agencies.stream().map(names).collect(Collectors.joining(", "));
    }

    private static String numbered(Counted matters) {
        List<String> numbers = matters.first().stream()
                .map(matter -> matter.getString("number"))
                .filter(Objects::nonNull)
                .toList();
        if (numbers.isEmpty()) {
            return "" + matters.count();
        }
        String further =
                matters.count() > numbers.size() ? " và %d hồ sơ khác".formatted(matters.count() - numbers.size()) : "";
        return "%d (%s%s)".formatted(matters.count(), String.join(", ", numbers), further);
    }
}
