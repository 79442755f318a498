package vn.lienthong.exchange.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.MapSheet;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.text.Days;
import vn.lienthong.registry.map.AdministrativeMap;
import vn.lienthong.registry.map.Place;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;

/** The administrative units of a day: by name, and what became of each. */
@RestController
@RequestMapping("/api/v1/directory/units")
class UnitPages {
    private static final String CODE = "[0-9]{2}|[0-9]{3}|[0-9]{5}";

    private final Consultations consultations;

    UnitPages(Consultations consultations) {
        this.consultations = consultations;
    }

    /**
     * One unit.
     *
     * @param became what its territory is on another day, not before the day asked about
     * @param cameFrom what its territory was on the day before it began; null if that day is not known
     */
    record OneUnit(
            LocalDate at,
            long position,
            Unit unit,
            Became became,
            @Nullable CameFrom cameFrom) {}

    /** @param split whether it is divided among several, so that only a person can say which one is meant */
    record Became(LocalDate then, boolean split, List<Unit> units) {}

    /** @param units parts of the territory, wholly or not */
    record CameFrom(LocalDate on, List<Unit> units) {}

    /** One sheet of the map, with all that stands on it. */
    record OneSheet(LocalDate at, long position, MapSheet sheet) {}

    /** Provinces, districts and wards by name; the wards of one province, or all provinces, where no name is given. */
    @GetMapping
    Listed<Unit> units(Caller caller, Parameters parameters) {
        Question question = consultations.ask(parameters);
        LocalDate at = question.at();
        Optional<String> name = question.text("q");
        ProvinceCode province = question.province("province", at);
        question.orRefuse();
        AdministrativeMap map = question.directory().map();
        Stream<Unit> found = name.isPresent() ? named(name.get(), at, map) : unnamed(province, at, map);
        return Listed.all(
                at,
                question,
                found.filter(unit -> province == null || unit.province().equals(province))
                        .toList());
    }

    private static Stream<Unit> named(String name, LocalDate at, AdministrativeMap map) {
        Stream<? extends Place> places = Stream.of(map.districtsNamed(name, at), map.wardsNamed(name, at))
                .flatMap(List::stream);
        return Stream.concat(map.provincesNamed(name, at).stream().map(Unit::of), places.map(Unit::of));
    }

    private static Stream<Unit> unnamed(@Nullable ProvinceCode province, LocalDate at, AdministrativeMap map) {
        Stream<Unit> provinces = map.provinces(at).stream().map(Unit::of);
        return province == null
                ? provinces
                : Stream.concat(provinces, map.wards(province, at).stream().map(Unit::of));
    }

    /** By its code on that day: two digits for a province, three for a district, five for a ward. */
    @GetMapping("/{code}")
    OneUnit unit(Caller caller, @PathVariable String code, Parameters parameters) {
        Question question = consultations.ask(parameters);
        LocalDate at = question.at();
        LocalDate then = question.day("then", at.isAfter(question.today()) ? at : question.today());
        if (then.isBefore(at)) {
            question.refuse(ReasonCode.IMPOSSIBLE_DATE, "then", "Ngày “then” phải từ ngày “at” trở đi.");
        }
        question.code(code, CODE, "đơn vị hành chính", text -> text);
        question.orRefuse();
        return new Descent(question.directory().map(), at, then)
                .of(code)
                .map(found -> new OneUnit(at, question.position(), found.unit(), found.became(), found.cameFrom()))
                .orElseThrow(() -> Problems.notFound(
                        "đơn vị hành chính mang mã %s vào ngày %s".formatted(code, Days.inWords(at))));
    }

    /** The sheet of a province on that day, as it is recorded: what the standing office states anew when something on it changes. */
    @GetMapping("/{code}/sheet")
    OneSheet sheet(Caller caller, @PathVariable String code, Parameters parameters) {
        Question question = consultations.ask(parameters);
        LocalDate at = question.at();
        ProvinceCode province = question.code(code, ProvinceCode.SHAPE, "tỉnh, thành phố", ProvinceCode::new);
        question.orRefuse();
        return question.directory().map().all().stream()
                .filter(sheet -> sheet.province().code().equals(province)
                        && sheet.province().period().contains(at))
                .findFirst()
                .map(sheet -> new OneSheet(at, question.position(), sheet))
                .orElseThrow(() -> Problems.notFound(
                        "tờ bản đồ của tỉnh, thành phố mang mã %s vào ngày %s".formatted(code, Days.inWords(at))));
    }
}
