package vn.lienthong.views.quarter;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import vn.lienthong.contract.AgencyCode;

/** What a party writes to the others, as the result of what it owed; an officer reads and changes it before it is sent. */
final class Letter {
    /** So many numbers of a kind; with all kinds it is far from the 4,000 characters that a result may have. */
    private static final int MOST_NUMBERS = 12;

    private static final int MOST_NAMES = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Function<AgencyCode, String> names;

    /** @param names the short name of an agency */
    Letter(Function<AgencyCode, String> names) {
        this.names = names;
    }

    /** @param matters as lists show them, those that every one of the others may see alone */
    String of(
            String agreement,
            AgencyCode party,
            Set<AgencyCode> others,
            Quarter quarter,
            Map<Dealing, List<Document>> matters) {
        String lines = matters.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> "- %s: %s".formatted(entry.getKey().nameVi(), counted(entry.getValue())))
                .collect(Collectors.joining("\n"));
        return "Trao đổi thông tin %s (%s – %s) theo %s: những việc của %s liên quan đến %s.\n%s"
                .formatted(
                        quarter.nameVi(),
                        DAY.format(quarter.first()),
                        DAY.format(quarter.last()),
                        agreement,
                        names.apply(party),
                        names(others),
                        lines.isEmpty() ? "- Trong quý không có việc nào." : lines);
    }

    private String names(Collection<AgencyCode> agencies) {
        return agencies.size() > MOST_NAMES
                ? "%d bên còn lại".formatted(agencies.size())
                : agencies.stream().map(names).collect(Collectors.joining(", "));
    }

    private static String counted(List<Document> matters) {
        List<String> numbers = matters.stream()
                .map(matter -> matter.getString("number"))
                .filter(number -> number != null)
                .limit(MOST_NUMBERS)
                .toList();
        if (numbers.isEmpty()) {
            return "" + matters.size();
        }
        String further =
                matters.size() > numbers.size() ? " và %d hồ sơ khác".formatted(matters.size() - numbers.size()) : "";
        return "%d (%s%s)".formatted(matters.size(), String.join(", ", numbers), further);
    }
}
