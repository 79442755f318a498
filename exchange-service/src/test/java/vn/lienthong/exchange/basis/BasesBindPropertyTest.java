package vn.lienthong.exchange.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementLine;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.exchange.basis.LivesUnderTheLaw.Lived;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.views.explain.Explanation;
import vn.lienthong.views.explain.Explanation.Next;
import vn.lienthong.views.explain.Explanation.Step;
import vn.lienthong.views.watch.Owing;

/**
 * Whatever agencies do with one another on whatever day: every agreement that is cited to them, in an event, a refusal, an
 * explanation or on the watch, is in force on that day and binds whom it is cited to, where it happens.
 */
class BasesBindPropertyTest {
    private static final Directory DIRECTORY = Shipped.DIRECTORY.get();
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 4);
    private static final int DAYS = 11 * 365;
    /** Where agreements are and are not, by the maps of both times: Sóc Trăng, Cần Thơ, Lào Cai, Đà Nẵng, Quảng Ninh, Hà Nội. */
    private static final List<String> PLACES = List.of("94", "94", "92", "15", "10", "48", "22", "01");

    @TestFactory
    Stream<DynamicTest> nothingIsCitedOfAPlanThatDoesNotBind() {
        return Seeds.each(60, random -> check(random, LivesUnderTheLaw::plan));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsCitedOfAGroupThatDoesNotBind() {
        return Seeds.each(60, random -> check(random, LivesUnderTheLaw::group));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsCitedOfACaseFileThatDoesNotBind() {
        return Seeds.each(60, random -> check(random, LivesUnderTheLaw::caseFile));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsCitedOfARequestThatDoesNotBind() {
        return Seeds.each(60, random -> check(random, LivesUnderTheLaw::request));
    }

    /** The same acts in Sóc Trăng while its decision was in force, and in Lào Cai today: what is cited, and what is said instead. */
    @Test
    void citesTheDecisionOfSocTrangThereAndThenAndNowhereElse() {
        List<String> then = new ArrayList<>();
        List<String> now = new ArrayList<>();
        for (int seed = 0; seed < 40; seed++) {
            bases("94", List.of("OLD-SC389-94", "OLD-POLICE-94", "OLD-TAX-94"), LocalDate.of(2024, 5, 6), seed, then);
            bases("15", List.of("SC389-15", "POLICE-15", "TAX-15"), LocalDate.of(2026, 5, 6), seed, now);
        }

        assertThat(then).contains("QD-25-2017-UBND-SOC-TRANG, Điều 5, lời dẫn và khoản 1 (S2-62)");
        assertThat(then).anyMatch(basis -> basis.startsWith("QD-25-2017-UBND-SOC-TRANG, Điều 5 khoản 3 điểm"));
        assertThat(now)
                .anyMatch(Rule::isOwn)
                .noneMatch(basis -> basis.contains("25-2017") || basis.contains("25/2017"));
    }

    private static void bases(String place, List<String> codes, LocalDate day, int seed, List<String> bases) {
        List<AgencyCode> agencies = codes.stream().map(AgencyCode::new).toList();
        var lives = new LivesUnderTheLaw(agencies, new ProvinceCode(place), day, new Random(seed));
        for (Lived lived : List.of(lives.plan(), lives.group(), lives.caseFile())) {
            lived.explanation().past().forEach(step -> add(step.basis(), bases));
            lived.explanation().next().forEach(next -> add(next.basis(), bases));
            lived.refusals().forEach(refused -> add(refused.reason().basis(), bases));
        }
    }

    private static void add(@Nullable String basis, List<String> bases) {
        if (basis != null) {
            bases.add(basis);
        }
    }

    /**
     * What began before the decision of Sóc Trăng was in force and went on under it, and the other way round: each thing is cited by
     * the law of its own day.
     */
    @TestFactory
    Stream<DynamicTest> whatBeginsJustBeforeTheDecisionOfSocTrangIsInForceOrEndsCitesItOnItsDaysAlone() {
        List<Function<LivesUnderTheLaw, Lived>> kinds = List.of(
                LivesUnderTheLaw::plan, LivesUnderTheLaw::group, LivesUnderTheLaw::caseFile, LivesUnderTheLaw::request);
        return Stream.of(
                        LocalDate.of(2017, 7, 17),
                        LocalDate.of(2017, 7, 31),
                        LocalDate.of(2017, 8, 1),
                        LocalDate.of(2025, 6, 20),
                        LocalDate.of(2025, 6, 30))
                .map(day -> DynamicTest.dynamicTest("from " + day, () -> {
                    for (int seed = 0; seed < 40; seed++) {
                        Random random = new Random(seed);
                        check(random, kinds.get(seed % kinds.size()), day, new ProvinceCode("94"));
                    }
                }));
    }

    private static void check(Random random, Function<LivesUnderTheLaw, Lived> kind) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        check(random, kind, day, new ProvinceCode(PLACES.get(random.nextInt(PLACES.size()))));
    }

    private static void check(
            Random random, Function<LivesUnderTheLaw, Lived> kind, LocalDate day, ProvinceCode place) {
        if (DIRECTORY.map().province(place, day).isEmpty()) {
            return; // nothing happens in a province that there is not
        }
        List<AgencyCode> agencies = agencies(place, day, random);
        Lived lived = kind.apply(new LivesUnderTheLaw(agencies, place, day, random));
        List<Step> past = lived.explanation().past();
        assertThat(past).hasSameSizeAs(lived.events());
        for (int index = 0; index < past.size(); index++) {
            // where the system acted, the basis is of whose time ran out
            AgencyCode whom = lived.events().get(index).by();
            Step step = past.get(index);
            binds(step.basis(), whom, place, day, Counting.day(step.at()), lived);
        }
        for (Next next : lived.explanation().next()) {
            binds(next.basis(), next.turn(), place, day, lived.today(), lived);
        }
        for (Next owed : Owing.grounds(lived.events(), lived.today())) {
            binds(owed.basis(), owed.turn(), place, day, lived.today(), lived);
        }
        for (LivesUnderTheLaw.Refused refused : lived.refusals()) {
            binds(refused.reason().basis(), refused.by(), place, day, refused.day(), lived);
        }
    }

    /** Four agencies of that day: most of that province, some of the nation or of elsewhere. */
    private static List<AgencyCode> agencies(ProvinceCode place, LocalDate day, Random random) {
        List<Agency> there = new ArrayList<>();
        List<Agency> elsewhere = new ArrayList<>();
        for (Agency agency : DIRECTORY.agencies().all()) {
            if (agency.existsOn(day)) {
                (place.equals(agency.province()) ? there : elsewhere).add(agency);
            }
        }
        Collections.shuffle(there, random);
        Collections.shuffle(elsewhere, random);
        int strangers = random.nextInt(3);
        TreeSet<AgencyCode> drawn = new TreeSet<>();
        there.stream().limit(4 - strangers).map(Agency::code).forEach(drawn::add);
        Stream.of("NSC389-SO", "NSC389", "DMSD", "DMS-GD")
                .map(AgencyCode::new)
                .filter(code -> DIRECTORY.agencies().find(code, day).isPresent() && random.nextInt(4) == 0)
                .limit(strangers)
                .forEach(drawn::add);
        elsewhere.stream().limit(4 - drawn.size()).map(Agency::code).forEach(drawn::add);
        List<AgencyCode> agencies = new ArrayList<>(drawn);
        Collections.shuffle(agencies, random);
        return agencies;
    }

    /** @param began the day on which the matter began: a request stays under the agreement of that day */
    private static void binds(
            @Nullable String basis, AgencyCode whom, ProvinceCode place, LocalDate began, LocalDate day, Lived lived) {
        if (basis == null || Rule.isOwn(basis)) {
            return;
        }
        assertThat(basis).doesNotStartWith("rule:");
        Optional<Agreement> cited = DIRECTORY.agreements().all().stream()
                .filter(agreement -> basis.startsWith(agreement.code() + " ")
                        || basis.startsWith(agreement.code() + ",")
                        || agreement.number() != null && basis.contains(agreement.number()))
                .findFirst();
        if (cited.isEmpty()) {
            return; // a law, a document or what the sender wrote
        }
        if (lived.events().stream().anyMatch(CaseFileEvent.class::isInstance) && basis.startsWith("QĐ ")) {
            // who is competent is asked by the rules of the day of detection, and told to whoever holds the file
            assertThat(cited.get().inForceOn(began))
                    .as("%s on %s", basis, began)
                    .isTrue();
            assertThat(place).hasToString("94");
            return;
        }
        boolean request = lived.events().stream().anyMatch(RequestEvent.class::isInstance);
        LocalDate then = request ? began : day;
        Agreement agreement = cited.get();
        assertThat(agreement.inForceOn(then)).as("%s on %s", basis, then).isTrue();
        Optional<Agency> agency = DIRECTORY.agencies().find(whom, then);
        assertThat(agency).as("%s on %s", whom, then).isPresent();
        assertThat(agreement.parties())
                .as("%s for %s on %s", basis, whom, then)
                .anyMatch(party -> party.closeness(agency.orElseThrow(), then) > 0);
        List<String> confined = agreement.parties().stream()
                .map(party -> party.line())
                .filter(line -> line != null && line.province() != null)
                .map(AgreementLine::province)
                .map(String::valueOf)
                .toList();
        if (!request && !confined.isEmpty()) {
            assertThat(confined).as("%s in %s on %s", basis, place, then).contains(place.value());
        }
    }

    /** That the search finds a basis that does not bind: what was cited everywhere before. */
    @Test
    void wouldFindWhatWasCitedBefore() {
        LocalDate today = LocalDate.of(2026, 5, 6);
        var lived = new Lived(List.<MatterEvent>of(), List.of(), new Explanation("", List.of(), List.of()), today);
        assertThat(assertThrows(
                        AssertionError.class,
                        () -> binds(
                                "QD-25-2017-UBND-SOC-TRANG, Điều 5 khoản 1 (S2-62)",
                                new AgencyCode("POLICE-15"),
                                new ProvinceCode("15"),
                                today,
                                today,
                                lived)))
                .hasMessageContaining("QD-25-2017");
    }
}
