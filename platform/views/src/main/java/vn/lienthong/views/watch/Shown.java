package vn.lienthong.views.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.casefile.CaseFileFlag;
import vn.lienthong.contract.request.EscalationLevel;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Where;
import vn.lienthong.registry.law.LawInForce;

/** Documents of the watch as readers get them: with Vietnamese words, and without what only the store needs. */
final class Shown {
    /** Whoever is to remove what was taken back is told no more of it. */
    private static final String TAKEN_BACK = "Thông tin đã được thu hồi";

    /** What rules rest on now, wherever the agencies are. */
    private final Grounds anywhere;

    private final AgencyCode reader;
    private final Map<String, String> untitled;
    private final LawInForce law;
    private final Function<AgencyCode, @Nullable String> names;
    private final Instant now;

    /**
     * @param reader to whom they are shown
     * @param untitled what is said in place of the titles of some pieces of information, by their ids
     * @param names the short name of an agency
     */
    Shown(
            AgencyCode reader,
            Map<String, String> untitled,
            Directory directory,
            Function<AgencyCode, @Nullable String> names,
            Instant now) {
        this.reader = reader;
        this.untitled = untitled;
        this.anywhere = Grounds.at(directory, now);
        this.law = new LawInForce(directory);
        this.names = names;
        this.now = now;
    }

    /** Something owed. */
    Document obligation(Document stored) {
        Duty duty = Duty.valueOf(stored.getString("duty"));
        String about = stored.getString("about");
        boolean waits = duty == Duty.FINISH;
        WatchState state = waits ? WatchState.WAITING : WatchState.of(stored, now);
        String level = stored.getString("level");
        Document shown = heading(stored)
                .append("duty", duty.wire())
                .append("whatVi", about == null ? duty.nameVi() : duty.nameVi() + " " + about);
        if (duty == Duty.REMOVE_INFORMATION && !reader.value().equals(stored.getString("provider"))) {
            shown.append("title", TAKEN_BACK);
        } else if (untitled.containsKey(stored.getString("matter"))) {
            shown.append("title", untitled.get(stored.getString("matter")));
        }
        agency(shown, "owedBy", stored);
        agency(shown, "owedTo", stored);
        agency(shown, "line", stored);
        agency(shown, "urgedBy", stored);
        return shown.append("urgedAt", stored.get("urgedAt"))
                .append("since", stored.get("since"))
                .append("dueAt", stored.get("dueAt"))
                .append("pausedUntil", stored.get("pausedUntil"))
                .append("state", state.wire())
                .append("stateVi", state.nameVi())
                .append("level", level == null ? null : level.toLowerCase(Locale.ROOT))
                .append(
                        "levelVi",
                        level == null ? null : EscalationLevel.valueOf(level).nameVi())
                .append("told", stored.get("told"))
                .append("basis", basis(duty, stored))
                .append("byDefault", stored.get("byDefault"));
    }

    private @Nullable String basis(Duty duty, Document stored) {
        String to = stored.getString("owedTo");
        String basis = duty.basis(
                stored.getString("cited"),
                Boolean.TRUE.equals(stored.getBoolean("byDefault")),
                there(stored),
                new AgencyCode(stored.getString("owedBy")),
                to == null ? null : new AgencyCode(to));
        return basis == null ? null : law.cited(basis);
    }

    private Grounds there(Document stored) {
        String mapDay = stored.getString("mapDay");
        return mapDay == null
                ? anywhere
                : anywhere.in(new Where(
                        stored.getList("provinces", String.class).stream()
                                .map(ProvinceCode::new)
                                .toList(),
                        LocalDate.parse(mapDay)));
    }

    /** A case that committees are to see. */
    Document watched(Document stored) {
        Document shown = heading(stored);
        agency(shown, "holder", stored);
        return shown.append("openedAt", stored.get("openedAt"))
                .append(
                        "flags",
                        stored.getList("flags", Document.class).stream()
                                .map(Shown::flag)
                                .toList());
    }

    private static Document flag(Document stored) {
        CaseFileFlag flag = CaseFileFlag.valueOf(stored.getString("flag"));
        return new Document("flag", flag.wire()).append("flagVi", flag.nameVi()).append("since", stored.get("since"));
    }

    private static Document heading(Document stored) {
        String urgency = stored.getString("urgency");
        return new Document("id", stored.get("_id"))
                .append("matters", stored.getString("topic").substring("lienthong.".length()))
                .append("matter", stored.get("matter"))
                .append("number", stored.get("number"))
                .append("title", stored.get("title"))
                .append("urgency", urgency)
                .append("urgencyVi", urgency == null ? null : urgencyVi(urgency))
                .append("plan", stored.get("plan"))
                .append("group", stored.get("group"));
    }

    private static String urgencyVi(String wire) {
        return Urgency.valueOf(wire.toUpperCase(Locale.ROOT)).nameVi();
    }

    /** The code of an agency and its short name. */
    void agency(Document shown, String field, Document stored) {
        String code = stored.getString(field);
        shown.append(field, code).append(field + "Vi", code == null ? null : names.apply(new AgencyCode(code)));
    }
}
