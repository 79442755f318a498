package vn.lienthong.intake.form;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.Level;
import vn.lienthong.contract.directory.Province;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.integrity.WhoLooksInto;

/** The agencies that have a form, and what the directory says of places. */
final class Offices {
    private final List<AgencyCode> agencies;
    private final Supplier<Directory> directory;
    private final InstantSource clock;

    Offices(List<String> agencies, Supplier<Directory> directory, InstantSource clock) {
        this.agencies = agencies.stream().map(AgencyCode::new).toList();
        this.directory = directory;
        this.clock = clock;
    }

    /** The agency whose form is asked for; the first where none is named. Empty if it has none, or is not connected. */
    Optional<AgencyCode> of(@Nullable String code) {
        return agencies.stream()
                .filter(agency -> code == null || agency.value().equals(code))
                .findFirst()
                .filter(agency -> directory.get().connections().has(agency, clock.instant()));
    }

    String name(AgencyCode agency) {
        return directory.get().agencies().find(agency).map(Agency::nameVi).orElse(agency.value());
    }

    /** Whose officials or units may be meant by the same word in each province: the forces there. */
    Map<String, String> forces() {
        LocalDate today = Counting.day(clock.instant());
        return names(
                directory.get().agencies().all().stream()
                        .filter(agency -> agency.existsOn(today) && isLocal(agency))
                        .map(agency -> agency.force().wire()),
                force -> directory.get().words().nameVi(CodeList.FORCE, force));
    }

    /** Those of the country. */
    Map<String, String> national() {
        LocalDate today = Counting.day(clock.instant());
        return names(
                directory.get().agencies().all().stream()
                        .filter(agency -> agency.existsOn(today) && agency.level() == Level.NATIONAL)
                        .map(agency -> agency.code().value()),
                code -> name(new AgencyCode(code)));
    }

    private static Map<String, String> names(Stream<String> words, UnaryOperator<String> name) {
        Map<String, String> names = new LinkedHashMap<>();
        words.forEach(word -> names.computeIfAbsent(word, name));
        return names;
    }

    private static boolean isLocal(Agency agency) {
        return agency.level() == Level.PROVINCIAL || agency.level() == Level.REGIONAL;
    }

    /** The agencies that are meant; none where that is not known. @param word of {@link #forces} or of {@link #national} */
    List<AgencyCode> concerned(String word, String province) {
        if (national().containsKey(word)) {
            return List.of(new AgencyCode(word));
        }
        if (!forces().containsKey(word) || !hasProvince(province)) {
            return List.of();
        }
        LocalDate today = Counting.day(clock.instant());
        return directory.get().agencies().coveringOn(new Force(word), new ProvinceCode(province), today).stream()
                .filter(Offices::isLocal)
                .map(Agency::code)
                .toList();
    }

    /** Who has what is sent by the form of that agency: itself, or another if it stands too near to those concerned; empty if there is none. */
    Optional<AgencyCode> receiver(AgencyCode of, List<AgencyCode> concerned) {
        Instant now = clock.instant();
        return concerned.isEmpty()
                ? Optional.of(of)
                : WhoLooksInto.of(directory.get(), concerned, now, now).receiver(of, now);
    }

    Collection<Province> provinces() {
        return directory.get().provinces().all();
    }

    boolean hasProvince(String code) {
        return provinces().stream().map(Province::code).map(ProvinceCode::value).anyMatch(code::equals);
    }
}
