package vn.lienthong.exchange.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileCommand.AmendCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.NameLead;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileField;
import vn.lienthong.contract.casefile.CaseFileWithheld;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.casefile.Sha256;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.runtime.decider.Decision;

/** Whatever is withheld from whomever, and whatever happens then: no version of any event says it to one from whom it is. */
class WithheldFactsPropertyTest {
    private static final List<AgencyCode> AGENCIES = List.copyOf(FileLife.ENROLLED);
    private static final TipId TIP = new TipId(new UUID(0x389L, 389));

    /** What else the events say, or could be guessed by, under some of the fields; no event says it otherwise. */
    private static final Map<CaseFileField, List<String>> BESIDE = Map.of(
            CaseFileField.SOURCE, List.of(TIP.key(), "\"fromTip\""),
            CaseFileField.FINDER, List.of("coast_guard"),
            CaseFileField.GOODS, List.of("\"inventory\"", "\"reserves\""),
            CaseFileField.MEASURES, List.of("\"proposal\"", "prosecuted"));

    /** What stands under a field in the facts that were stated last, and from whom it is withheld. */
    private static final class Told {
        private final Map<CaseFileField, String> marks = new EnumMap<>(CaseFileField.class);
        private List<CaseFileWithheld> withheld = List.of();
    }

    @TestFactory
    Stream<DynamicTest> noVersionOfAnyEventShowsWhatIsWithheld() {
        return Seeds.each(60, random -> {
            FileLife life = new FileLife(FileLife.ENROLLED, Life.BEGINNING);
            Told told = new Told();
            int statement = 0;
            for (int step = 0; step < 25; step++) {
                int before = life.events().size();
                Map<CaseFileField, String> marks = marks(statement);
                List<CaseFileWithheld> withheld = random.nextInt(3) == 0 ? null : withheld(random);
                List<AgencyCode> lifted = random.nextInt(3) == 0 ? some(random) : null;
                Decision<CaseFileEvent> decision =
                        command(life, random, facts(marks, statement++, random), withheld, lifted);
                if (decision instanceof Decision.Accepted) {
                    List<CaseFileEvent> happened =
                            life.events().subList(before, life.events().size());
                    states(told, happened.getFirst(), marks, withheld, lifted);
                    happened.forEach(event -> isKept(event, told));
                }
            }
        });
    }

    private static Decision<CaseFileEvent> command(
            FileLife life,
            Random random,
            CaseFacts facts,
            @Nullable List<CaseFileWithheld> withheld,
            @Nullable List<AgencyCode> lifted) {
        if (life.events().isEmpty()) {
            TipId tip = Boolean.TRUE.equals(facts.detection().fromTip()) ? TIP : null;
            return life.command(FileLife.MARKET, new OpenCaseFile(facts, AGENCIES, null, withheld, tip));
        }
        AgencyCode other = AGENCIES.get(random.nextInt(AGENCIES.size()));
        AgencyCode holder = life.holder();
        return switch (random.nextInt(6)) {
            case 0 -> life.command(holder, new NameLead(FileLife.CASE, other, some(random), "Đã thống nhất."));
            case 1 -> life.command(holder, life.offer(other, TransferKind.ADMINISTRATIVE));
            case 2 ->
                life.state() instanceof CaseFileState.Offered offered
                        ? life.command(offered.receiver(), life.accept())
                        : life.command(holder, life.offer(other, TransferKind.CRIMINAL_REFERRAL));
            default -> life.command(holder, new AmendCaseFile(FileLife.CASE, facts, "Lần nữa.", withheld, lifted));
        };
    }

    /** What the model knows of it, without asking the rules. */
    private static void states(
            Told told,
            CaseFileEvent event,
            Map<CaseFileField, String> marks,
            @Nullable List<CaseFileWithheld> withheld,
            @Nullable List<AgencyCode> lifted) {
        boolean opened = event instanceof CaseFileEvent.CaseFileOpened;
        if (!opened && !(event instanceof CaseFileEvent.CaseFileAmended)) {
            return;
        }
        told.marks.putAll(marks);
        List<CaseFileWithheld> stated = withheld == null ? told.withheld : withheld;
        told.withheld = stated.stream()
                .map(each -> new CaseFileWithheld(
                        each.field(),
                        each.from().stream()
                                .filter(from -> opened || lifted == null || !lifted.contains(from))
                                .toList()))
                .toList();
    }

    private static void isKept(CaseFileEvent event, Told told) {
        for (AgencyCode reader : AGENCIES) {
            var version = event.seenBy(reader);
            String said = new String(Json.write(version), StandardCharsets.UTF_8);
            for (CaseFileWithheld each : told.withheld) {
                if (each.from().contains(reader)) {
                    assertThat(said).as("%s of %s", each.field(), reader).doesNotContain(told.marks.get(each.field()));
                    BESIDE.getOrDefault(each.field(), List.of())
                            .forEach(beside -> assertThat(said)
                                    .as("%s of %s", each.field(), reader)
                                    .doesNotContain(beside));
                }
            }
            assertThat(version.seenBy(reader)).as("asked twice").isEqualTo(version);
            assertThat(Json.read(said.getBytes(StandardCharsets.UTF_8), event.getClass()))
                    .isEqualTo(version);
        }
    }

    private static List<CaseFileWithheld> withheld(Random random) {
        List<CaseFileWithheld> all = new ArrayList<>();
        for (CaseFileField field : CaseFileField.values()) {
            List<AgencyCode> from = some(random);
            if (random.nextInt(3) == 0 && !from.isEmpty()) {
                all.add(new CaseFileWithheld(field, from));
            }
        }
        return all;
    }

    /** Mostly those from whom it may be. */
    private static List<AgencyCode> some(Random random) {
        return AGENCIES.stream()
                .filter(agency -> random.nextInt(
                                agency.equals(FileLife.TAX) || agency.equals(FileLife.HANOI)
                                        ? 2
                                        : agency.equals(FileLife.POLICE) ? 4 : 40)
                        == 0)
                .toList();
    }

    private static Map<CaseFileField, String> marks(int statement) {
        Map<CaseFileField, String> marks = new EnumMap<>(CaseFileField.class);
        for (CaseFileField field : CaseFileField.values()) {
            marks.put(field, "mark%dof%s".formatted(statement, field.wire()));
        }
        marks.put(CaseFileField.VALUE, "70000" + (1000 + statement));
        marks.put(CaseFileField.FINE, "80000" + (1000 + statement));
        marks.put(CaseFileField.MEASURES, "measureother" + statement);
        return marks;
    }

    private static CaseFacts facts(Map<CaseFileField, String> marks, int statement, Random random) {
        return new CaseFacts(
                "Vụ lần " + statement,
                marks.get(CaseFileField.SUMMARY),
                new Detection(
                        new PartialDate("2026-11-18"),
                        marks.get(CaseFileField.FINDER),
                        Force.MARKET_SURVEILLANCE,
                        random.nextBoolean() ? List.of(Force.COAST_GUARD) : List.of(),
                        new ProvinceCode("15"),
                        null,
                        random.nextBoolean()),
                new Goods(
                        marks.get(CaseFileField.GOODS),
                        "tobacco",
                        List.of(),
                        Long.valueOf(marks.get(CaseFileField.VALUE))),
                Violation.SMUGGLED,
                random.nextBoolean() ? List.of(Measure.PROSECUTED) : List.of(Measure.HELD),
                Long.valueOf(marks.get(CaseFileField.FINE)),
                "https://bao.vn/" + marks.get(CaseFileField.SOURCE),
                marks.get(CaseFileField.MEASURES),
                List.of(new Attachment(
                        new Sha256("ab".repeat(32)),
                        marks.get(CaseFileField.ATTACHMENTS) + ".pdf",
                        "application/pdf",
                        389L,
                        null)));
    }
}
