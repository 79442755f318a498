package vn.lienthong.registry.competence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.AgencyArea;
import vn.lienthong.contract.directory.AgencySuccession;
import vn.lienthong.registry.agency.Agencies;

/** Reads the kind of an agency from its code: {@code MS} of {@code MS-92} and {@code OLD-MS-94}. */
final class DirectoryFinder implements AgencyFinder {
    private static final Pattern CODE = Pattern.compile("(?:OLD-)?(.+?)(?:-(?:[0-9]{1,2}|R[IVX]+))?");

    /** Kinds that act only through a body of the country, or whose body of the country has a code of its own. */
    private static final Map<String, String> NATIONAL = Map.of("MS", "DMSD", "PC03", "C03");

    private final Map<AgencyCode, List<Agency>> byCode = new HashMap<>();
    private final Map<String, Map<ProvinceCode, List<Agency>>> local = new HashMap<>();
    private final Map<ProvinceCode, List<Agency>> covered = new HashMap<>();

    DirectoryFinder(Agencies agencies) {
        for (Agency agency : agencies.all()) {
            byCode.computeIfAbsent(agency.code(), code -> new ArrayList<>()).add(agency);
            Map<ProvinceCode, List<Agency>> places = local.computeIfAbsent(unit(agency), unit -> new HashMap<>());
            for (ProvinceCode province : provinces(agency)) {
                places.computeIfAbsent(province, code -> new ArrayList<>()).add(agency);
                covered.computeIfAbsent(province, code -> new ArrayList<>()).add(agency);
            }
        }
    }

    /** The kind of agency that its code says. */
    static String unit(Agency agency) {
        Matcher code = CODE.matcher(agency.code().value());
        return code.matches() ? code.group(1) : agency.code().value();
    }

    private static List<ProvinceCode> provinces(Agency agency) {
        AgencyArea area = agency.area();
        ProvinceCode province = agency.province();
        return area != null ? area.provinces() : province != null ? List.of(province) : List.of();
    }

    @Override
    public List<Agency> find(String unit, @Nullable ProvinceCode province) {
        List<Agency> own = province == null
                ? List.of()
                : local.getOrDefault(unit, Map.of()).getOrDefault(province, List.of());
        return own.isEmpty() || province == null ? national(unit) : withSuccessors(own, province);
    }

    private List<Agency> national(String unit) {
        return byCode.getOrDefault(new AgencyCode(NATIONAL.getOrDefault(unit, unit)), List.of());
    }

    /** Adds those that took over in the same province, such as the department that agriculture was merged into. */
    private List<Agency> withSuccessors(List<Agency> own, ProvinceCode province) {
        List<Agency> all = new ArrayList<>(own);
        for (int i = 0; i < all.size(); i++) {
            for (AgencySuccession next :
                    all.get(i).successors().stream().limit(1).toList()) {
                byCode.getOrDefault(next.successor(), List.of()).stream()
                        .filter(agency -> provinces(agency).contains(province) && !all.contains(agency))
                        .forEach(all::add);
            }
        }
        return List.copyOf(all);
    }

    @Override
    public boolean knows(String unit) {
        return local.containsKey(unit) || Actors.isWithoutCode(unit);
    }

    @Override
    public boolean knows(ProvinceCode province) {
        return covered.containsKey(province);
    }
}
