package vn.lienthong.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.directory.DirectoryCommand;
import vn.lienthong.contract.directory.DirectoryCommand.AgreeToAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.CommentOnAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.DraftAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.EndAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.EnforceAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.RecordEntries;
import vn.lienthong.contract.directory.DirectoryCommand.ReplaceAgreement;
import vn.lienthong.contract.directory.DirectoryCommand.ReviseAgreement;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.DirectoryEvent;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.runtime.decider.Decision;

/** Anyone commands anything, some of it twice. That the whole stays free of contradiction, {@link DirectoryLife} asserts. */
class RulesPropertyTest {
    private static final int COMMANDS = 40;
    private static final List<AgencyCode> AGENCIES =
            List.of(Sketch.OFFICE, Sketch.OFFICE, Sketch.DRAFTER, Sketch.ONE, Sketch.OTHER, Sketch.STRANGER);
    private static final List<String> CODES = List.of(Sketch.CODE, Sketch.NEXT);

    private record Step(AgencyCode by, DirectoryCommand command) {}

    @TestFactory
    Stream<DynamicTest> staysWholeWhateverIsCommanded() {
        return Seeds.each(5, random -> {
            DirectoryLife directory = DirectoryLife.begun();
            Step last = null;
            for (int i = 0; i < COMMANDS; i++) {
                Step step = last != null && random.nextInt(6) == 0 ? last : any(random, directory);
                Map<String, DirectoryEntry> before = directory.entries();
                DirectoryState state = directory.state();

                Decision<DirectoryEvent> decision = directory.command(step.by(), step.command());

                if (decision instanceof Decision.Refused<DirectoryEvent>) {
                    assertThat(directory.entries()).isEqualTo(before);
                    assertThat(directory.state()).isSameAs(state);
                } else {
                    assertThat(directory.entries())
                            .as("an accepted command changes something")
                            .isNotEqualTo(before);
                }
                last = step;
            }
        });
    }

    private static Step any(Random random, DirectoryLife directory) {
        AgencyCode by = AGENCIES.get(random.nextInt(AGENCIES.size()));
        String code = CODES.get(random.nextInt(CODES.size()));
        LocalDate day = LocalDate.of(2026, 12, 1).plusDays(random.nextInt(60));
        DirectoryCommand command = switch (random.nextInt(16)) {
            case 0, 1 -> Sketch.record(anyEntry(random), anyEntry(random));
            case 2, 3 -> anyRemoval(random, directory);
            case 4, 5 -> new DraftAgreement(Sketch.agreement(code, code.equals(Sketch.NEXT) ? Sketch.CODE : null));
            case 6 -> new CommentOnAgreement(code, "Ý kiến.");
            case 7 -> new ReviseAgreement(code, "Bản " + random.nextInt(3), Sketch.parties(), Sketch.terms("Khác."));
            case 8, 9, 10, 11 -> new AgreeToAgreement(code, 1 + random.nextInt(2));
            case 12, 13 -> new EnforceAgreement(code, day, day.plusDays(random.nextInt(-1, 3)));
            case 14 -> new ReplaceAgreement(Sketch.CODE, CODES.get(random.nextInt(2)));
            default -> new EndAgreement(code, day, "Biên bản");
        };
        return new Step(by, command);
    }

    private static DirectoryEntry anyEntry(Random random) {
        String code = List.of("COASTGUARD", "BORDER", "TAX", "NSC389-SO").get(random.nextInt(4));
        String parent =
                List.of("NSC389", "NSC389", "COASTGUARD", "BORDER", "NOBODY").get(random.nextInt(5));
        String from = List.of("2014", "2020-05", "2025-07-01").get(random.nextInt(3));
        LocalDate to = random.nextInt(3) == 0 ? LocalDate.of(2025, 12, 31) : null;
        return switch (random.nextInt(3)) {
            case 0 -> DirectoryEntry.of(Sketch.rule("THU-" + random.nextInt(3), "MS", List.of("S2-33")));
            case 1 -> DirectoryEntry.of(Sketch.rule("THU-" + random.nextInt(3), "TAX", List.of("S2-33")));
            default -> DirectoryEntry.of(Sketch.agency(code, Force.TAX, parent, from, to));
        };
    }

    private static RecordEntries anyRemoval(Random random, DirectoryLife directory) {
        List<String> keys = List.copyOf(directory.entries().keySet());
        String key = random.nextInt(6) == 0 ? "agency/NOBODY@" : keys.get(random.nextInt(keys.size()));
        return random.nextBoolean()
                ? Sketch.remove(key)
                : new RecordEntries("Quyết định thử", List.of(anyEntry(random)), List.of(key));
    }
}
