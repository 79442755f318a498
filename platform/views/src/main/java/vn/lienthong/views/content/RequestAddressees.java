package vn.lienthong.views.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.AnswerApproved;
import vn.lienthong.contract.request.RequestEvent.AnswerSentBack;
import vn.lienthong.contract.request.RequestEvent.RequestAccepted;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.contract.request.RequestEvent.RequestAnsweredPartly;
import vn.lienthong.contract.request.RequestEvent.RequestAssigned;
import vn.lienthong.contract.request.RequestEvent.RequestExtended;
import vn.lienthong.contract.request.RequestEvent.RequestFellSilent;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestEvent.RequestPaused;
import vn.lienthong.contract.request.RequestEvent.RequestReaddressed;
import vn.lienthong.contract.request.RequestEvent.RequestReceived;
import vn.lienthong.contract.request.RequestEvent.RequestRefused;
import vn.lienthong.contract.request.RequestEvent.RequestResumed;
import vn.lienthong.contract.request.RequestEvent.RequestStarted;

/** Each addressee of a request: how it stands with it, by when it answers, and what it has said, part by part. */
final class RequestAddressees {
    private static final String STATE = "Tình trạng";
    private static final String RECEIVE_BY = "Xác nhận tiếp nhận trước";
    private static final String ANSWER_BY = "Trả lời trước";

    private final Present present;
    private final Map<AgencyCode, Map<String, Field>> limits = new LinkedHashMap<>();
    private final Map<AgencyCode, Field> states = new LinkedHashMap<>();
    private final Map<AgencyCode, List<Field>> said = new LinkedHashMap<>();

    private RequestAddressees(Present present) {
        this.present = present;
    }

    static void in(Present present) {
        RequestAddressees all = new RequestAddressees(present);
        List<MatterEvent> events = present.all(RequestEvent.class).toList();
        events.forEach(event -> all.after((RequestEvent) event));
        if (!events.isEmpty()) {
            present.several("Nơi nhận", events.getLast(), all.fields(events.getLast()));
        }
    }

    private void after(RequestEvent event) {
        switch (event) {
            case RequestMade made -> {
                made.addressees().forEach(one -> states.put(one, state("chưa tiếp nhận")));
                Optional.ofNullable(made.owed()).orElse(List.of()).forEach(this::owes);
            }
            case RequestReaddressed moved -> {
                states.remove(moved.from());
                owes(moved.owed());
            }
            case RequestReceived received -> stands(received.by(), received);
            case RequestAccepted accepted -> stands(accepted.by(), accepted);
            case RequestStarted started -> stands(started.by(), started);
            case RequestFellSilent silent -> stands(silent.by(), silent);
            case RequestAssigned assigned -> says(assigned.by(), assigned);
            case RequestRefused refused -> says(refused.by(), refused);
            case RequestAnsweredPartly partly -> says(partly.by(), partly);
            case RequestAnswered answered -> {
                says(answered.by(), answered);
                Optional.ofNullable(answered.answeredFor()).orElse(List.of()).forEach(unit -> stands(unit, answered));
            }
            case AnswerSentBack back -> {
                says(back.addressee(), back);
                answersBy(back.addressee(), back.answer().at());
            }
            case AnswerApproved approved -> says(approved.addressee(), approved);
            case RequestPaused paused -> says(paused.addressee(), paused);
            case RequestResumed resumed -> {
                stands(resumed.addressee(), resumed);
                answersBy(resumed.addressee(), resumed.answer().at());
            }
            case RequestExtended extended ->
                answersBy(extended.addressee(), extended.answer().at());
            default -> {
                // says nothing of one addressee alone
            }
        }
    }

    private void owes(Owed owed) {
        states.put(owed.addressee(), state("chưa tiếp nhận"));
        limits(owed.addressee())
                .put(
                        RECEIVE_BY,
                        Field.text(RECEIVE_BY, InWords.time(owed.receipt().at())));
        answersBy(owed.addressee(), owed.answer().at());
    }

    private void answersBy(AgencyCode addressee, Instant at) {
        limits(addressee).put(ANSWER_BY, Field.text(ANSWER_BY, InWords.time(at)));
    }

    private Map<String, Field> limits(AgencyCode addressee) {
        return limits.computeIfAbsent(addressee, each -> new LinkedHashMap<>());
    }

    private void stands(AgencyCode addressee, RequestEvent event) {
        states.put(addressee, state(Present.headingVi(event)));
    }

    private void says(AgencyCode addressee, RequestEvent event) {
        stands(addressee, event);
        List<Field> fields = present.at(event).event(event);
        if (!fields.isEmpty()) {
            said.computeIfAbsent(addressee, each -> new ArrayList<>())
                    .add(Field.group(Present.headingVi(event), fields));
        }
    }

    private static Field state(String text) {
        return Field.text(STATE, text);
    }

    private List<Field> fields(MatterEvent last) {
        Reading reading = present.at(last);
        List<Field> all = new ArrayList<>();
        states.forEach((addressee, state) -> {
            List<Field> one = new ArrayList<>(List.of(state));
            one.addAll(limits.getOrDefault(addressee, Map.of()).values());
            one.addAll(said.getOrDefault(addressee, List.of()));
            all.add(Field.group(reading.agency(addressee), List.copyOf(one)));
        });
        return all;
    }
}
