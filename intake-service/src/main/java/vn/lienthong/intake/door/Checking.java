package vn.lienthong.intake.door;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.text.Characters;
import vn.lienthong.intake.door.Admission.Verdict;
import vn.lienthong.intake.door.VeilingIdentifiers.Veiled;
import vn.lienthong.intake.outcome.OutcomeView;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Refusal;

/** Says what the door would say, and lets nothing in: the same admission, with nothing behind it. */
final class Checking {
    private static final int LONGEST_TYPE = 200;

    private final Admission admission;
    private final VeilingIdentifiers identifiers;
    private final OutcomeView outcomes;
    private final Accounts accounts;
    private final MeterRegistry meters;

    Checking(
            Admission admission,
            VeilingIdentifiers identifiers,
            OutcomeView outcomes,
            Accounts accounts,
            MeterRegistry meters) {
        this.admission = admission;
        this.identifiers = identifiers;
        this.outcomes = outcomes;
        this.accounts = accounts;
        this.meters = meters;
    }

    /** What stands against an officer's arranging the work of others with it, if the door would let it in. */
    List<Reason> notTheirs(Caller caller, Arrival arrival) {
        return WhoMayArrange.isAsked(caller, arrival) && admission.admit(arrival) instanceof Verdict.Admitted admitted
                ? WhoMayArrange.against(caller, admitted)
                : List.of();
    }

    /** The same, with the account of the caller where it matters. */
    Arrival vouched(Caller caller, Arrival arrival) {
        return accounts.vouched(caller, arrival);
    }

    /**
     * What is put into the outbox: without the identifiers in it. What is wrong with something that has or may have some is told here, and
     * written nowhere.
     *
     * @throws Refusal if it is wrong
     */
    Arrival veiled(Arrival arrival) {
        Veiled veiled = identifiers.veil(arrival);
        List<Reason> reasons = veiled.concerned() ? against(veiled) : List.of();
        if (!reasons.isEmpty()) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "Thông điệp bị từ chối, và không được ghi lại vì có thể chứa định danh.",
                    reasons);
        }
        return veiled.arrival();
    }

    /** Where something is wrong with the identifiers, that is all that is said of the place. */
    private List<Reason> against(Veiled veiled) {
        List<Reason> reasons = new ArrayList<>(veiled.reasons());
        Set<@Nullable String> told = new HashSet<>();
        reasons.forEach(reason -> told.add(reason.pointer()));
        List<Reason> more = switch (admission.admit(veiled.arrival())) {
            case Verdict.Admitted admitted -> List.of();
            case Verdict.Refused(var found) -> found;
            case Verdict.Kept(var found) -> found;
        };
        more.stream().filter(reason -> !told.contains(reason.pointer())).forEach(reasons::add);
        return reasons;
    }

    /** What each would be told, as if they were sent one after the other. @param arrivals of the caller's agency */
    Checked check(Caller caller, List<Arrival> arrivals) {
        Map<String, String> shown = new HashMap<>();
        List<Checked.One> events = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            events.add(one(caller, events.size(), arrival, shown));
        }
        Checked checked = Checked.of(events);
        meters.counter("lienthong.dryruns", "result", "passing").increment(checked.passing());
        meters.counter("lienthong.dryruns", "result", "refused").increment(checked.refused());
        return checked;
    }

    /** @param shown what the ids of those before stand for */
    private Checked.One one(Caller caller, int index, Arrival sent, Map<String, String> shown) {
        Veiled veiled = identifiers.veil(sent);
        Arrival arrival = veiled.arrival();
        String id = Attributes.hasId(arrival) ? arrival.attributes().get("id") : null;
        if (!veiled.reasons().isEmpty()) {
            return against(index, id, arrival, against(veiled));
        }
        return switch (admission.admit(arrival)) {
            case Verdict.Admitted admitted -> {
                String type = admitted.type().name();
                String content =
                        AdmissionProcessor.content(type, admitted.command().digest());
                List<Reason> notTheirs = WhoMayArrange.against(caller, admitted);
                if (!notTheirs.isEmpty()) {
                    yield against(index, id, arrival, notTheirs);
                }
                String before = before(arrival.agency(), String.valueOf(id), shown);
                if (before != null && !before.equals(content)) {
                    yield against(index, id, arrival, List.of(AdmissionProcessor.duplicate()));
                }
                shown.put(String.valueOf(id), content);
                yield new Checked.One(
                        index, id, type, true, admitted.matter(), before != null, List.of(), admitted.doubts());
            }
            case Verdict.Refused(var reasons) -> against(index, id, arrival, reasons);
            case Verdict.Kept(var reasons) -> against(index, id, arrival, reasons);
        };
    }

    private static Checked.One against(int index, @Nullable String id, Arrival arrival, List<Reason> reasons) {
        String type = arrival.attributes().get("type");
        String told = type == null ? null : Characters.shown(type, LONGEST_TYPE);
        return new Checked.One(index, id, told, false, null, false, reasons, List.of());
    }

    /** What the id stands for already; null if it is new. Only what was let in takes an id, and has no position. */
    private @Nullable String before(AgencyCode agency, String id, Map<String, String> shown) {
        return shown.containsKey(id)
                ? shown.get(id)
                : outcomes.of(agency, id).stream()
                        .filter(outcome -> outcome.get("position") == null)
                        .findFirst()
                        .map(Checking::content)
                        .orElse(null);
    }

    private static String content(Document outcome) {
        return AdmissionProcessor.content(
                String.valueOf(outcome.getString("type")), String.valueOf(outcome.getString("digest")));
    }
}
