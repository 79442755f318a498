package vn.lienthong.exchange.information;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.information.Shares.INFORMATION;
import static vn.lienthong.exchange.information.Shares.MORNING;
import static vn.lienthong.exchange.information.Shares.PROVIDER;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.EvidenceUse;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.handling.Withheld;
import vn.lienthong.contract.handling.WithheldField;
import vn.lienthong.contract.information.Bulletin;
import vn.lienthong.contract.information.BulletinKind;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.ConfirmRemoval;
import vn.lienthong.contract.information.InformationCommand.CorrectInformation;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationCorrected;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.OnwardCommand.AskOnward;
import vn.lienthong.contract.information.OnwardCommand.GrantOnward;
import vn.lienthong.contract.information.OnwardCommand.RefuseOnward;
import vn.lienthong.contract.information.OnwardCommand.RevokeOnward;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.contract.information.UseCommand.GrantUse;
import vn.lienthong.contract.information.UseCommand.RefuseUse;
import vn.lienthong.contract.information.UseCommand.UseInformation;
import vn.lienthong.contract.information.UsedIn;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.views.watch.Owing;

/**
 * Anybody says anything, while time goes on and everything is away for days: nobody is told a field that is withheld from it, nobody of
 * whom it may not know, and nothing more once it has ended for it.
 */
class InformationPropertyTest {
    private static final List<AgencyCode> AGENCIES =
            List.of(PROVIDER, Shares.MARKET, Shares.POLICE, Shares.TAX, Shares.CUSTOMS);

    @TestFactory
    Stream<DynamicTest> nobodyIsToldMoreThanTheConditionsLet() {
        return Seeds.each(120, random -> {
            TimedLife<InformationCommand, InformationEvent, ?> life = InformationLife.from(MORNING);
            share(random, life);
            for (int step = 0; step < 40; step++) {
                happen(random, life, step);
                AGENCIES.forEach(reader -> holds(life.events(), reader));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> whatOneIsToldFoldsAndExplainsItself() {
        InformationExplains explains = new InformationExplains(AgencyCode::value, Shipped.DIRECTORY);
        return Seeds.each(60, random -> {
            TimedLife<InformationCommand, InformationEvent, ?> life = InformationLife.from(MORNING);
            share(random, life);
            for (int step = 0; step < 30; step++) {
                happen(random, life, step);
            }
            for (AgencyCode reader : AGENCIES) {
                List<InformationEvent> told = told(life.events(), reader);
                if (!told.isEmpty()) {
                    assertThat(explains.explainTo(reader, told, LocalDate.of(2026, 12, 1))
                                    .next())
                            .as("%s is told whose turn it is, and of no other's", reader)
                            .allMatch(next -> reader.equals(PROVIDER)
                                    || next.turn().equals(reader)
                                    || next.turn().equals(PROVIDER));
                }
            }
        });
    }

    /** Rules, watch and explanation keep the same account, and each thing owed has a clock or is overdue. */
    @TestFactory
    Stream<DynamicTest> whatIsOwedIsOnTheWatchUntilItIsConfirmed() {
        InformationExplains explains = new InformationExplains(AgencyCode::value, Shipped.DIRECTORY);
        return Seeds.each(60, random -> {
            TimedLife<InformationCommand, InformationEvent, ?> life = InformationLife.from(MORNING);
            share(random, life);
            for (int step = 0; step < 40 && !life.events().isEmpty(); step++) {
                happen(random, life, step);
                LocalDate day = Counting.day(life.now());
                assertThat(Owing.grounds(life.events(), day))
                        .containsExactlyInAnyOrderElementsOf(Owing.grounds(explains.explain(life.events(), day)));
            }
        });
    }

    /** Whoever a bulletin is circulated to has read it, or is reminded once more, unless it has ended for that one. */
    @TestFactory
    Stream<DynamicTest> aBulletinIsReadOrItsReadersAreRemindedForEver() {
        return Seeds.each(60, random -> {
            TimedLife<InformationCommand, InformationEvent, ?> life = InformationLife.from(MORNING);
            share(random, life);
            for (int step = 0; step < 30 && !life.events().isEmpty(); step++) {
                happen(random, life, step);
                if (life.state() instanceof InformationState.Shared shared && shared.bulletin() != null) {
                    assertThat(shared.holders().values())
                            .filteredOn(holder -> holder.has() && holder.isNamed() && holder.read() < shared.version())
                            .allSatisfy(
                                    holder -> assertThat(holder.owed().next()).isPresent());
                    assertThat(shared.holders(holder -> holder.owed() != null && holder.read() == shared.version()))
                            .filteredOn(agency -> !shared.owingRemoval().contains(agency))
                            .as("who has read it owes nothing")
                            .isEmpty();
                }
            }
        });
    }

    private static void share(Random random, TimedLife<InformationCommand, InformationEvent, ?> life) {
        List<AgencyCode> audience = some(random);
        life.command(
                PROVIDER,
                new ShareInformation(
                        Shares.content("bí mật 1"),
                        audience,
                        conditions(random, MORNING, audience),
                        null,
                        random.nextBoolean() ? null : new Bulletin(BulletinKind.METHOD, null)));
    }

    private static void happen(Random random, TimedLife<InformationCommand, InformationEvent, ?> life, int step) {
        switch (random.nextInt(12)) {
            case 0 -> life.wait(life.now().plus(Duration.ofHours(random.nextInt(60))));
            case 1 -> life.sleep(life.now().plus(Duration.ofDays(random.nextInt(4))));
            default -> life.command(one(random, AGENCIES), anything(random, life.now(), step));
        }
    }

    private static InformationCommand anything(Random random, Instant now, int step) {
        String ask = "%s/%d".formatted(one(random, AGENCIES), 1 + random.nextInt(2));
        return switch (random.nextInt(17)) {
            case 0, 1 -> new AcknowledgeInformation(INFORMATION);
            case 2 ->
                new CorrectInformation(
                        INFORMATION,
                        Shares.content("bí mật " + (step + 2)),
                        "Xác minh lại.",
                        random.nextBoolean() ? null : conditions(random, now, AGENCIES));
            case 3 ->
                random.nextInt(4) == 0
                        ? new RecallInformation(INFORMATION, "Sai nguồn.")
                        : new ConfirmRemoval(INFORMATION);
            case 4, 5, 6 -> new AskOnward(INFORMATION, some(random), "Xác minh.");
            case 7, 8, 9 ->
                new GrantOnward(
                        INFORMATION,
                        ask,
                        null,
                        random.nextBoolean() ? null : now.plus(Duration.ofHours(random.nextInt(1, 90))),
                        null);
            case 10 -> new RefuseOnward(INFORMATION, ask, "Không.");
            case 14 ->
                new UseInformation(
                        INFORMATION,
                        UsedIn.of(new CaseFileId(new UUID(0x389L, random.nextInt(3)))),
                        random.nextBoolean(),
                        random.nextInt(3) == 0 ? null : "Kiểm tra cuối năm");
            case 15 -> new GrantUse(INFORMATION, ask, null);
            case 16 -> new RefuseUse(INFORMATION, ask, "Không.");
            case 11 -> new RevokeOnward(INFORMATION, List.of(one(random, AGENCIES)), "Đã xong.");
            default -> new ConfirmRemoval(INFORMATION);
        };
    }

    /** What holds of all that this one is told. */
    private static void holds(List<InformationEvent> events, AgencyCode reader) {
        for (InformationEvent event : events) {
            if (event.isTold(reader, PROVIDER) && !reader.equals(PROVIDER)) {
                InformationEvent seen = (InformationEvent) event.seenBy(reader);
                assertThat(seen.seenBy(reader)).as("once is enough").isEqualTo(seen);
                String json = new String(Json.write(seen), StandardCharsets.UTF_8);
                Conditions conditions = conditions(event);
                if (conditions != null && conditions.withheldFrom(reader).contains(WithheldField.TEXT)) {
                    assertThat(json).doesNotContain("bí mật");
                }
                if (conditions != null && conditions.withheldFrom(reader).contains(WithheldField.METHOD)) {
                    assertThat(json).doesNotContain("chia nhỏ");
                }
                if (event instanceof InformationShared || event instanceof InformationCorrected) {
                    boolean known = conditions != null && conditions.recipientsLearnOfEachOther();
                    AGENCIES.stream()
                            .filter(other -> !known && !other.equals(reader) && !other.equals(PROVIDER))
                            .forEach(other -> assertThat(json).doesNotContain(other.value()));
                }
            }
        }
        assertThat(told(events, reader))
                .as("after the end nothing but what was given anew")
                .filteredOn(event -> event instanceof InformationCorrected)
                .allMatch(
                        event -> ((InformationCorrected) event).audience().contains(reader) || reader.equals(PROVIDER));
    }

    /** What a reader finds: what it is told, from the last end on that there was for it. */
    private static List<InformationEvent> told(List<InformationEvent> events, AgencyCode reader) {
        List<InformationEvent> told = new ArrayList<>();
        for (InformationEvent event : events) {
            if (event.isTold(reader, PROVIDER)
                    && AGENCIES.contains(reader)
                    && (reader.equals(PROVIDER) || hadIt(events, event, reader))) {
                if (event.endsFor(reader, PROVIDER)) {
                    told.clear();
                }
                told.add((InformationEvent) event.seenBy(reader));
            }
        }
        return told;
    }

    /** Whether the matter was ever for that one, by then. */
    private static boolean hadIt(List<InformationEvent> events, InformationEvent until, AgencyCode reader) {
        return events.subList(0, events.indexOf(until) + 1).stream().anyMatch(event -> switch (event) {
            case InformationShared shared -> shared.audience().contains(reader);
            case OnwardGranted granted -> granted.to().contains(reader);
            default -> false;
        });
    }

    private static @Nullable Conditions conditions(InformationEvent event) {
        return switch (event) {
            case InformationShared shared -> shared.conditions();
            case InformationCorrected corrected -> corrected.conditions();
            case OnwardGranted granted -> granted.conditions();
            default -> null;
        };
    }

    private static Conditions conditions(Random random, Instant now, List<AgencyCode> readers) {
        List<AgencyCode> others =
                readers.stream().filter(reader -> !reader.equals(PROVIDER)).toList();
        List<Withheld> withheld = random.nextBoolean() || others.isEmpty()
                ? null
                : List.of(new Withheld(
                        one(random, List.of(WithheldField.TEXT, WithheldField.METHOD)), List.of(one(random, others))));
        return new Conditions(
                "Kiểm tra cuối năm",
                one(random, List.of(Onward.ASK, Onward.ASK, Onward.NEVER)),
                null,
                one(random, List.of(EvidenceUse.values())),
                random.nextInt(3) == 0 ? now.plus(Duration.ofHours(random.nextInt(10, 200))) : null,
                random.nextInt(4) == 0,
                withheld,
                null);
    }

    private static List<AgencyCode> some(Random random) {
        Set<AgencyCode> some = new LinkedHashSet<>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            some.add(one(random, AGENCIES));
        }
        return List.copyOf(some);
    }

    private static <T> T one(Random random, List<T> all) {
        return Objects.requireNonNull(all.get(random.nextInt(all.size())));
    }
}
