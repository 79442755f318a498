package vn.lienthong.registry.competence;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Agency;

/** Which agency each rule means in each province, found once when the rules are loaded. */
final class Seats {
    private static final int PLACES = 101;
    private static final String COMMITTEE = "SC389";

    private final Seat[][][] seats;
    private final Map<Agency, Span> spans = new IdentityHashMap<>();
    private final Map<String, Integer> bodies = new HashMap<>();
    private final Held[][] committees = new Held[PLACES][];

    Seats(RuleIndex rules, AgencyFinder agencies) {
        this.seats = new Seat[rules.size()][PLACES][];
        for (int place = 0; place < PLACES; place++) {
            ProvinceCode province = province(place);
            Map<String, List<Agency>> meant = new HashMap<>();
            committees[place] = agencies.find(COMMITTEE, province).stream()
                    .map(committee -> new Held(committee.code(), span(committee)))
                    .toArray(Held[]::new);
            for (int rule = 0; rule < rules.size(); rule++) {
                Ruling ruling = rules.ruling(rule);
                List<ProvinceCode> only = ruling.rule().scope().provinces();
                if (!only.isEmpty() && (province == null || !only.contains(province))) {
                    continue;
                }
                String unit = ruling.rule().unit();
                seats[rule][place] =
                        seats(ruling, meant.computeIfAbsent(unit, kind -> agencies.find(kind, province)), province);
            }
        }
    }

    private static @Nullable ProvinceCode province(int place) {
        return place == PLACES - 1 ? null : new ProvinceCode("%02d".formatted(place));
    }

    private Seat[] seats(Ruling ruling, List<Agency> meant, @Nullable ProvinceCode province) {
        Seat[] made = new Seat[meant.size() + 1];
        for (int i = 0; i < meant.size(); i++) {
            made[i] = new Seat(
                    ruling,
                    meant.get(i),
                    span(meant.get(i)),
                    body(meant.get(i).code().value()));
        }
        made[meant.size()] =
                new Seat(ruling, province, body("kind " + ruling.rule().unit()));
        return made;
    }

    private Span span(Agency agency) {
        return spans.computeIfAbsent(agency, unseen -> Span.of(agency.period()));
    }

    private int body(String name) {
        return bodies.computeIfAbsent(name, unseen -> bodies.size());
    }

    /** The agency that the rule means there on that day. */
    Seat seat(int rule, int place, long day) {
        Seat[] there = seats[rule][place];
        for (Seat seat : there) {
            if (seat.existsOn(day)) {
                return seat;
            }
        }
        return there[there.length - 1];
    }

    /** The committee that decides there on that day, if the directory holds one. */
    @Nullable
    AgencyCode committee(int place, long day) {
        for (Held committee : committees[place]) {
            if (committee.span().contains(day)) {
                return committee.code();
            }
        }
        return null;
    }

    private record Held(AgencyCode code, Span span) {}
}
