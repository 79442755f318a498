package vn.lienthong.acceptance.clauses;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.AgencyTemplate;
import vn.lienthong.registry.Directory;

/** Whether the directory that ships has, or had, an agency of a code; one of a district or a commune among them. */
final class KnownAgencies {
    private final Directory directory = Directory.shipped();
    private final List<LocalDate> days = directory.templates().all().stream()
            .flatMap(KnownAgencies::bounds)
            .distinct()
            .toList();

    private static Stream<LocalDate> bounds(AgencyTemplate template) {
        return Stream.concat(
                Stream.ofNullable(template.period().from()).map(PartialDate::earliest),
                Stream.ofNullable(template.period().to()));
    }

    boolean has(String code) {
        if (!AgencyCode.isOne(code)) {
            return false;
        }
        AgencyCode asked = new AgencyCode(code);
        return directory.agencies().find(asked).isPresent()
                || days.stream().anyMatch(day -> directory.agency(asked, day).isPresent());
    }
}
