package vn.lienthong.contract.plan;

import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.deconfliction.Blinded;
import vn.lienthong.contract.deconfliction.RegisteredSubject;
import vn.lienthong.contract.deconfliction.SubjectKind;

/**
 * The person that a plan is aimed at, by at least one identifier. As people write them; the door puts a {@link Blinded} in place of each
 * before anything is written, and every reader of the plan, its lead among them, finds {@link #HIDDEN} there. Who revises a plan may leave
 * that: the identifier stays as it was.
 */
public record TargetPerson(
        @Size(min = 1, max = 1000) @Nullable String identity,
        @Size(min = 1, max = 1000) @Nullable String passport,
        @Size(min = 1, max = 1000) @Nullable String phone) {
    /** What is read where an identifier stands. */
    public static final String HIDDEN = "đã che";

    /** The kind of identifier of each field, by its name. */
    public static final Map<String, SubjectKind> KINDS =
            Map.of("identity", SubjectKind.IDENTITY, "passport", SubjectKind.PASSPORT, "phone", SubjectKind.PHONE);

    /** Those that are named, in the order of their kinds. */
    public Map<SubjectKind, String> identifiers() {
        Map<SubjectKind, String> identifiers = new EnumMap<>(SubjectKind.class);
        put(identifiers, SubjectKind.IDENTITY, identity);
        put(identifiers, SubjectKind.PASSPORT, passport);
        put(identifiers, SubjectKind.PHONE, phone);
        return identifiers;
    }

    /** By its hashes; of what is no {@link Blinded} nothing. */
    public List<RegisteredSubject> subjects() {
        return identifiers().entrySet().stream()
                .flatMap(each -> Blinded.read(each.getValue()).stream()
                        .map(blinded -> new RegisteredSubject(each.getKey(), blinded.tokens())))
                .toList();
    }

    /** As everybody reads it. */
    public TargetPerson hidden() {
        return new TargetPerson(
                identity == null ? null : HIDDEN, passport == null ? null : HIDDEN, phone == null ? null : HIDDEN);
    }

    /** With a hash of nothing in place of each that is hidden. @param number of that hash */
    public TargetPerson foreseen(int number) {
        return new TargetPerson(foreseen(identity, number), foreseen(passport, number), foreseen(phone, number));
    }

    private static @Nullable String foreseen(@Nullable String identifier, int number) {
        return HIDDEN.equals(identifier) ? Blinded.ofNothing(number).text() : identifier;
    }

    /** With the identifiers of those, where it says no more than that they are hidden and they agree on one. */
    public TargetPerson keeping(List<TargetPerson> before) {
        return new TargetPerson(
                kept(identity, before.stream().map(TargetPerson::identity)),
                kept(passport, before.stream().map(TargetPerson::passport)),
                kept(phone, before.stream().map(TargetPerson::phone)));
    }

    private static @Nullable String kept(@Nullable String identifier, Stream<@Nullable String> before) {
        if (!HIDDEN.equals(identifier)) {
            return identifier;
        }
        List<String> others = before.flatMap(Stream::ofNullable).distinct().toList();
        return others.size() == 1 ? others.getFirst() : identifier;
    }

    private static void put(Map<SubjectKind, String> identifiers, SubjectKind kind, @Nullable String identifier) {
        if (identifier != null) {
            identifiers.put(kind, identifier);
        }
    }
}
