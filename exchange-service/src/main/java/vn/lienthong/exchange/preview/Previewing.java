package vn.lienthong.exchange.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.exchange.preview.Preview.Reader;
import vn.lienthong.exchange.preview.Preview.Seen;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.Visibility;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decision;
import vn.lienthong.views.content.Contents;
import vn.lienthong.views.content.Field;

/**
 * Who would see what, if a command were decided on a matter that has come so far. It asks what delivery asks: the decider, the
 * event for each reader's version, and {@link WhoMaySee}.
 *
 * @param connected whether an agency has an inbox now
 * @param names the short name of an agency
 */
record Previewing(Predicate<AgencyCode> connected, Function<AgencyCode, String> names, Contents contents) {
    private static final String NAMED = "Được nêu tên trong nội dung gửi.";
    private static final String BY_RULE =
            "Theo quy tắc của loại hồ sơ: cấp trên, cơ quan thường trực hoặc bên đã tham gia.";

    /** @param before what has happened to the matter, oldest first; empty if the command begins it */
    <C extends AgencyCommand, E extends MatterEvent, S> Preview of(
            Decider<C, E, S> decider, Command<C> command, List<E> before) {
        S state = decider.initial();
        for (E event : before) {
            state = decider.evolve(state, event);
        }
        return switch (decider.decide(command, state)) {
            case Decision.Refused<E>(var reasons) -> new Preview(false, reasons, List.of());
            case Decision.Accepted<E>(List<E> events) -> {
                S after = state;
                for (E event : events) {
                    after = decider.evolve(after, event);
                }
                yield new Preview(true, List.of(), readers(decider, command, after, events));
            }
        };
    }

    private <C extends AgencyCommand, E extends MatterEvent, S> List<Reader> readers(
            Decider<C, E, S> decider, Command<C> command, S after, List<E> events) {
        Handling handling = decider.handling(after);
        List<Reader> readers = new ArrayList<>();
        for (AgencyCode agency : handling.audience()) {
            Visibility visibility = WhoMaySee.ask(agency, handling);
            if (visibility.sees()) {
                boolean told = events.stream()
                        .anyMatch(event -> decider.told(after, event).contains(agency)
                                && event.isTold(agency, handling.provider()));
                readers.add(new Reader(
                        agency,
                        names.apply(agency),
                        because(agency, command, handling, visibility),
                        told && connected.test(agency),
                        events.stream()
                                .filter(event -> event.isTold(agency, handling.provider()))
                                .map(event -> seen(event, agency))
                                .toList()));
            }
        }
        return readers;
    }

    private static String because(
            AgencyCode agency, Command<? extends AgencyCommand> command, Handling handling, Visibility visibility) {
        if (agency.equals(handling.provider())) {
            return visibility.because();
        }
        return command.content().obliged().contains(agency) ? NAMED : BY_RULE;
    }

    private Seen seen(MatterEvent event, AgencyCode agency) {
        MessageType type = MessageTypes.of(event);
        MatterEvent seen = event.seenBy(agency);
        return new Seen(type.name(), type.nameVi(), seen.equals(event) ? List.of() : withheld(event, seen));
    }

    /** The fields that read otherwise, by the innermost name that people know them by. */
    private List<String> withheld(MatterEvent whole, MatterEvent seen) {
        Set<Field> kept = contents.of(seen).stream().flatMap(Previewing::leaves).collect(Collectors.toSet());
        return contents.of(whole).stream()
                .flatMap(Previewing::leaves)
                .filter(field -> !kept.contains(field))
                .map(Field::labelVi)
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<Field> leaves(Field field) {
        List<Field> inner = field.fields();
        return inner == null ? Stream.of(field) : inner.stream().flatMap(Previewing::leaves);
    }
}
