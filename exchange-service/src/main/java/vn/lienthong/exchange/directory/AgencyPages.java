package vn.lienthong.exchange.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.Level;
import vn.lienthong.contract.text.Days;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;

/** The agencies of a day. Bodies that every commune has are found by their code alone. */
@RestController
@RequestMapping("/api/v1/directory/agencies")
class AgencyPages {
    private static final int MOST = 500;
    private static final int USUAL = 50;
    private static final int MOST_SKIPPED = 999_999;

    private final Consultations consultations;

    AgencyPages(Consultations consultations) {
        this.consultations = consultations;
    }

    /**
     * One code.
     *
     * @param agency as it was on that day; null if it existed only on others
     * @param periods all of them, the earliest first
     * @param successorsToday who answers today for its work, the one that keeps its records first; itself if it exists
     */
    record OneAgency(
            LocalDate at, long position, @Nullable Agency agency, List<Agency> periods, List<Agency> successorsToday) {}

    /** In the order of the directory; {@code province}: those that act in it alone or with others; {@code limit} 1 to 500, after {@code cursor} of them. */
    @GetMapping
    Listed<Agency> agencies(Caller caller, Parameters parameters) {
        Question question = consultations.ask(parameters);
        LocalDate at = question.at();
        Optional<NameSearch> search = question.text("q").map(NameSearch::new);
        String force = question.word("force", CodeList.FORCE, at);
        ProvinceCode province = question.province("province", at);
        int limit = question.number("limit", MOST, USUAL);
        // so many of the list come before the page
        int skipped = question.text("cursor").isEmpty() ? 0 : question.number("cursor", MOST_SKIPPED, 1);
        question.orRefuse();
        List<Agency> found = question.directory().agencies().all().stream()
                .filter(agency -> agency.existsOn(at))
                .filter(agency -> force == null || agency.force().wire().equals(force))
                .filter(agency -> province == null || actsIn(agency, province))
                .filter(agency -> search.isEmpty() || search.get().finds(agency))
                .toList();
        return new Listed<>(
                at,
                question.position(),
                found.size(),
                found.stream().skip(skipped).limit(limit).toList());
    }

    private static boolean actsIn(Agency agency, ProvinceCode province) {
        return agency.level() != Level.NATIONAL && agency.covers(province);
    }

    @GetMapping("/{code}")
    OneAgency agency(Caller caller, @PathVariable String code, Parameters parameters) {
        Question question = consultations.ask(parameters);
        LocalDate at = question.at();
        AgencyCode asked = question.code(code, AgencyCode.SHAPE, "cơ quan", AgencyCode::new);
        question.orRefuse();
        return found(Objects.requireNonNull(asked), at, question);
    }

    private static OneAgency found(AgencyCode code, LocalDate at, Question question) {
        Directory directory = question.directory();
        Optional<Agency> agency = directory.agency(code, at);
        List<Agency> periods = directory.agencies().periods(code);
        List<Agency> known = periods.isEmpty() ? agency.stream().toList() : periods;
        if (known.isEmpty()) {
            throw Problems.notFound("cơ quan mang mã %s vào ngày %s".formatted(code, Days.inWords(at)));
        }
        Agency acted = agency.orElse(known.getFirst());
        return new OneAgency(
                at,
                question.position(),
                agency.orElse(null),
                known,
                directory.agencies().successorsOn(acted, question.today()));
    }
}
