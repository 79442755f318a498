package vn.lienthong.reporting.statistics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.information.Direction;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationType;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.registry.Directory;

/** What information is counted by: the dimensions of its picture that are words (clauses.csv S0-18, S0-19), and its type. */
enum Dimension {
    ROUTE,
    AREA,
    SUBJECT,
    GOODS,
    METHOD,
    DIRECTION,
    ORIGIN,
    DESTINATION,
    TYPE;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its words in what one reads of a piece of information; none where it is not stated, or withheld. */
    List<String> of(InformationContent content) {
        Picture picture = content.picture();
        Stream<String> words = switch (this) {
            case ROUTE -> picture == null ? Stream.of() : all(picture.routes());
            case AREA ->
                picture == null ? Stream.of() : picture.areas().stream().map(ProvinceCode::value);
            case SUBJECT -> picture == null ? Stream.of() : all(picture.subjects());
            case GOODS -> picture == null ? Stream.of() : all(picture.groups());
            case METHOD -> picture == null ? Stream.of() : all(picture.methods());
            case DIRECTION ->
                picture == null ? Stream.of() : one(picture.direction()).map(Direction::wire);
            case ORIGIN -> picture == null ? Stream.of() : one(picture.origin()).map(Zone::wire);
            case DESTINATION ->
                picture == null ? Stream.of() : one(picture.destination()).map(Zone::wire);
            case TYPE -> one(content.type()).map(InformationType::wire);
        };
        return words.distinct().toList();
    }

    private static Stream<String> all(@Nullable List<String> words) {
        return words == null ? Stream.of() : words.stream();
    }

    private static <T> Stream<T> one(@Nullable T word) {
        return Stream.ofNullable(word);
    }

    /** What a word of it is called. */
    String nameVi(String word, Directory directory) {
        return switch (this) {
            case ROUTE -> directory.words().nameVi(CodeList.ROUTE, word);
            case SUBJECT -> directory.words().nameVi(CodeList.SUBJECT, word);
            case GOODS -> directory.words().nameVi(CodeList.GOODS, word);
            case METHOD -> directory.words().nameVi(CodeList.METHOD, word);
            case AREA ->
                directory
                        .provinces()
                        .find(new ProvinceCode(word))
                        .map(province -> province.nameVi())
                        .orElse(word);
            case DIRECTION -> Direction.valueOf(word.toUpperCase(Locale.ROOT)).nameVi();
            case ORIGIN, DESTINATION -> Zone.of(word).nameVi();
            case TYPE -> InformationType.valueOf(word.toUpperCase(Locale.ROOT)).nameVi();
        };
    }
}
