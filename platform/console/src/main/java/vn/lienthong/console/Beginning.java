package vn.lienthong.console;

import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.contract.Matter;

/** What begins matters of a kind. */
record Beginning(String ofVi, List<CommandForm> commands) {

    /** In the order of the kinds; what changes the directory comes last. */
    static List<Beginning> all() {
        return Stream.concat(Kind.ALL.stream().map(Kind::matter), Stream.of(Matter.DIRECTORY))
                .map(matter ->
                        new Beginning(matter == Matter.DIRECTORY ? "Quy chế và danh mục" : matter.nameVi(), of(matter)))
                .filter(beginning -> !beginning.commands().isEmpty())
                .toList();
    }

    private static List<CommandForm> of(Matter matter) {
        return CommandForm.of(matter).stream().filter(CommandForm::isBeginning).toList();
    }
}
