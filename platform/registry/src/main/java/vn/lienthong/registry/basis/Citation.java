package vn.lienthong.registry.basis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.text.Days;
import vn.lienthong.contract.text.Spelling;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.law.Concerned;
import vn.lienthong.registry.law.LawInForce;

/**
 * What a sender cites is its own text, and most of it the directory cannot judge. An agreement that it knows is another matter:
 * one that is not in force, or surely does not bind these agencies there, is refused.
 */
record Citation(Directory directory, CitedByTheSender given) {
    /** What the directory calls its agreements and provinces, read once: every command that cites something asks for it. */
    private static final Map<String, String> PLAIN = new ConcurrentHashMap<>();

    private static final String POINT_OUT =
            " Nếu là văn bản cùng số của nơi khác, hãy ghi rõ cơ quan ban hành và tỉnh.";

    Optional<Reason> against(Concerned concerned) {
        String words = " " + Spelling.plain(given.text()) + " ";
        List<Agreement> named = directory.agreements().all().stream()
                .filter(agreement -> isNamed(agreement, words))
                .toList();
        boolean fits = named.isEmpty() || named.stream().anyMatch(each -> !surelyNotBound(each, concerned));
        return fits ? Optional.empty() : Optional.of(reason(named.getFirst(), given.pointer(), concerned));
    }

    /** By its code, its title or its number; a number beside the name of another province is that of another document. */
    private boolean isNamed(Agreement agreement, String words) {
        if (names(words, agreement.code()) || names(words, agreement.titleVi())) {
            return true;
        }
        String number = agreement.number();
        if (number == null) {
            return false;
        }
        boolean full = names(words, number);
        if (!full && !names(words, shortened(number))) {
            return false;
        }
        Set<String> own = provinces(agreement);
        boolean ofItsPlace = own.stream().anyMatch(name -> names(words, name));
        boolean ofAnotherPlace = !ofItsPlace
                && !own.isEmpty()
                && allProvinces().anyMatch(province -> names(words, province.shortName()));
        return ofItsPlace || full && !ofAnotherPlace;
    }

    private static boolean names(String words, String name) {
        return words.contains(" " + PLAIN.computeIfAbsent(name, Spelling::plain) + " ");
    }

    /** Number and year, such as {@code 25/2017}, as people shorten it. */
    private static String shortened(String number) {
        int second = number.indexOf('/', number.indexOf('/') + 1);
        return second < 0 ? number : number.substring(0, second);
    }

    /** The names of the provinces that it is confined to. */
    private Set<String> provinces(Agreement agreement) {
        PartialDate from = agreement.period().from();
        if (from == null) {
            return Set.of();
        }
        LocalDate then = from.earliest();
        return new LawInForce(directory)
                .territory(agreement, then).stream()
                        .flatMap(code -> directory.map().province(code, then).stream())
                        .map(Province::shortName)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Province> allProvinces() {
        return directory.map().all().stream().map(sheet -> sheet.province());
    }

    private boolean surelyNotBound(Agreement agreement, Concerned concerned) {
        return !agreement.inForceOn(concerned.day())
                || !outside(agreement, concerned).isEmpty()
                || !strangers(agreement, concerned).isEmpty();
    }

    /** The places that it does not reach. */
    private List<ProvinceCode> outside(Agreement agreement, Concerned concerned) {
        Set<ProvinceCode> territory = new LawInForce(directory).territory(agreement, concerned.day());
        return territory.isEmpty()
                ? List.of()
                : concerned.places().stream()
                        .filter(place -> !territory.contains(place))
                        .toList();
    }

    /** Those that surely are no parties: a body that it names without a code may be one of them. */
    private List<AgencyCode> strangers(Agreement agreement, Concerned concerned) {
        boolean allKnown =
                agreement.parties().stream().allMatch(party -> party.agency() != null || party.line() != null);
        Set<ProvinceCode> territory = new LawInForce(directory).territory(agreement, concerned.day());
        return Stream.concat(Stream.of(concerned.one()), concerned.others().stream())
                .filter(code -> directory
                        .agency(code, concerned.day())
                        .filter(agency -> isParty(agreement, agency, concerned.day())
                                || !allKnown && !isElsewhere(agency, territory))
                        .isEmpty())
                .toList();
    }

    private static boolean isParty(Agreement agreement, Agency agency, LocalDate day) {
        return agreement.parties().stream().anyMatch(party -> party.closeness(agency, day) > 0);
    }

    private static boolean isElsewhere(Agency agency, Set<ProvinceCode> territory) {
        return !territory.isEmpty() && agency.province() != null && !territory.contains(agency.province());
    }

    private Reason reason(Agreement agreement, String pointer, Concerned concerned) {
        String which = "Văn bản “%s” (%s)".formatted(agreement.titleVi(), agreement.code());
        String hint = provinces(agreement).isEmpty() ? "" : POINT_OUT;
        if (!agreement.inForceOn(concerned.day())) {
            return new Reason(
                    ReasonCode.EXPIRED_AGREEMENT,
                    pointer,
                    "%s không có hiệu lực ngày %s nên không viện dẫn được; hãy nêu căn cứ đang có hiệu lực.%s"
                            .formatted(which, Days.inWords(concerned.day()), hint),
                    agreement.code());
        }
        String whom = Stream.concat(
                        strangers(agreement, concerned).stream().map(AgencyCode::value),
                        outside(agreement, concerned).stream().map(place -> "tỉnh " + place))
                .collect(Collectors.joining(", "));
        return new Reason(
                ReasonCode.NOT_BOUND,
                pointer,
                "%s không ràng buộc %s; hãy nêu căn cứ khác.%s".formatted(which, whom, hint),
                agreement.code());
    }
}
