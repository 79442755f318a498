package vn.lienthong.exchange.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;

/**
 * Who decides between two agencies: the lowest body above both, else the committee of the province, else the standing
 * office. One that is not connected cannot decide here and is passed over; neither can a party.
 *
 * @param whyVi why that one, in Vietnamese
 */
record CommonSuperior(AgencyCode agency, String whyVi) {
    /** Above these two at that moment, in a case of that province; empty if nobody connected is left. */
    static Optional<CommonSuperior> of(
            Directory directory, List<AgencyCode> two, @Nullable ProvinceCode province, Instant now) {
        LocalDate day = Counting.day(now);
        Predicate<AgencyCode> mayDecide = agency -> directory.connections().has(agency, now) && !two.contains(agency);
        List<AgencyCode> above = codes(directory, two.getFirst(), day);
        above = above.stream()
                .filter(codes(directory, two.getLast(), day)::contains)
                .toList();
        Set<AgencyCode> national = directory.overseers().national();
        List<AgencyCode> committees = directory.overseers().of(province).stream()
                .filter(agency -> !national.contains(agency))
                .toList();
        return first(above, mayDecide, "Cấp trên chung gần nhất của hai cơ quan theo danh bạ.")
                .or(() -> first(
                        committees,
                        mayDecide,
                        "Hai cơ quan không có cấp trên chung đã kết nối; Ban Chỉ đạo 389 tỉnh quyết định."))
                .or(
                        () -> first(
                                List.copyOf(national),
                                mayDecide,
                                "Hai cơ quan không có cấp trên chung và không có Ban Chỉ đạo 389 tỉnh đã kết nối; Văn phòng Thường trực quyết định."));
    }

    private static Optional<CommonSuperior> first(
            List<AgencyCode> candidates, Predicate<AgencyCode> mayDecide, String why) {
        return candidates.stream().filter(mayDecide).findFirst().map(agency -> new CommonSuperior(agency, why));
    }

    private static List<AgencyCode> codes(Directory directory, AgencyCode below, LocalDate day) {
        return directory.agencies().parents(below, day).stream()
                .map(Agency::code)
                .toList();
    }
}
