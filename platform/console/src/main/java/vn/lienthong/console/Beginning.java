package vn.lienthong.console;

import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.contract.Matter;

/** What begins matters of a kind. */
record Beginning(String ofVi, List<CommandForm> commands) {

    /** Of what the standing office alone does. */
    private static final String OF_THE_OFFICE = "directory.";

    /** In the order of the kinds; what changes the directory comes last. @param office whether it is the standing office that asks */
    static List<Beginning> all(boolean office) {
        return Stream.concat(Kind.ALL.stream().map(Kind::matter), Stream.of(Matter.DIRECTORY))
                .map(matter -> new Beginning(
                        matter == Matter.DIRECTORY ? "Quy chế và danh mục" : matter.nameVi(), of(matter, office)))
                .filter(beginning -> !beginning.commands().isEmpty())
                .toList();
    }

    private static List<CommandForm> of(Matter matter, boolean office) {
        return CommandForm.of(matter).stream()
                .filter(CommandForm::isBeginning)
                .filter(form -> office || !form.word().startsWith(OF_THE_OFFICE))
                .toList();
    }
}
