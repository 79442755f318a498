package vn.lienthong.runtime.question;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.lienthong.contract.directory.Concern;
import vn.lienthong.contract.directory.Proceeding;
import vn.lienthong.contract.directory.Stage;
import vn.lienthong.contract.directory.Zone;

/**
 * A closed list of words that a question may use, which the system itself knows; those of the field are the directory's.
 *
 * @param nameVi what each of them is, in Vietnamese
 * @param wire the word that travels
 */
public record Words<T>(String nameVi, List<T> all, Function<T, String> wire) implements Vocabulary<T> {
    public static final Words<Concern> CONCERNS =
            new Words<>("nội dung chuyên ngành", List.of(Concern.values()), Concern::wire);
    public static final Words<Zone> ZONES = new Words<>("khu vực", List.of(Zone.values()), Zone::wire);
    public static final Words<Stage> STAGES = new Words<>("khâu", List.of(Stage.values()), Stage::wire);
    public static final Words<Proceeding> PROCEEDINGS =
            new Words<>("hình thức xử lý", List.of(Proceeding.values()), Proceeding::wire);

    @Override
    public Optional<T> find(String word) {
        return all.stream().filter(each -> wire.apply(each).equals(word)).findFirst();
    }

    @Override
    public List<String> words() {
        return all.stream().map(wire).toList();
    }
}
