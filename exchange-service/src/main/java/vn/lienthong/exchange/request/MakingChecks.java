package vn.lienthong.exchange.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.request.Meeting;
import vn.lienthong.contract.request.MeetingGuest;
import vn.lienthong.contract.request.PressRelease;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.registry.integrity.KeptFrom;

/** What is wrong with a request by itself: whom it names, and which moments. Every reason at once. */
final class MakingChecks {
    private final AgencyCode requester;
    private final Instant now;
    private final List<Reason> reasons = new ArrayList<>();

    private MakingChecks(AgencyCode requester, Instant now) {
        this.requester = requester;
        this.now = now;
    }

    static List<Reason> against(AgencyCode requester, MakeRequest make, KeptFrom kept, Instant now) {
        MakingChecks checks = new MakingChecks(requester, now);
        RequestContent content = make.content();
        checks.each(make.addressees(), "/addressees/", "gửi yêu cầu cho chính mình");
        List<AgencyCode> joint = content.joint() == null ? List.of() : content.joint();
        checks.each(joint, "/content/joint/", "cùng đề xuất với chính mình");
        checks.apart(joint, make.addressees());
        checks.concerned(content);
        checks.reaches(make.addressees(), "/addressees/", content.concerned(), kept);
        checks.reaches(joint, "/content/joint/", content.concerned(), kept);
        checks.moment(content.dueAt(), "/content/dueAt", "Thời hạn trả lời đã qua.");
        checks.meeting(content, make.addressees());
        checks.rewarded(content);
        checks.gathers(content);
        checks.release(content);
        return checks.reasons;
    }

    private void each(List<AgencyCode> agencies, String pointer, String action) {
        for (int index = 0; index < agencies.size(); index++) {
            AgencyCode agency = agencies.get(index);
            if (agency.equals(requester)) {
                add(pointer + index, "Cơ quan không thể " + action + ".");
            }
            if (agencies.indexOf(agency) < index) {
                add(pointer + index, "Cơ quan " + agency + " được nêu hai lần.");
            }
        }
    }

    private void apart(List<AgencyCode> joint, List<AgencyCode> addressees) {
        for (int index = 0; index < joint.size(); index++) {
            if (addressees.contains(joint.get(index))) {
                add("/content/joint/" + index, "Cơ quan " + joint.get(index) + " không thể vừa cùng đề xuất vừa nhận.");
            }
        }
    }

    /** What is proposed of an agency's conduct is kept from it (clauses.csv S1-17), so it must be known which that is. */
    private void concerned(RequestContent content) {
        AgencyCode concerned = content.concerned();
        if (concerned == null) {
            if (content.kind() == RequestKind.PROPOSE_DISCIPLINE) {
                add(
                        "/content/concerned",
                        "Đề nghị xử lý kỷ luật phải nêu cơ quan có liên quan, để không gửi tới cơ quan đó.");
            }
        } else if (concerned.equals(requester)) {
            add(
                    "/content/concerned",
                    "Cơ quan " + concerned + " là cơ quan có liên quan nên không được tự gửi đề nghị này.");
        }
    }

    /** Nor does it go to those beside that agency, or under it or them: they would have to judge their own (S1-17). */
    private void reaches(List<AgencyCode> agencies, String pointer, @Nullable AgencyCode concerned, KeptFrom kept) {
        for (int index = 0; index < agencies.size(); index++) {
            AgencyCode agency = agencies.get(index);
            if (kept.holds(agency)) {
                add(
                        pointer + index,
                        agency.equals(concerned)
                                ? "Cơ quan %s có liên quan nên không được cùng đề xuất hoặc nhận.".formatted(agency)
                                : "%s ngang cấp hoặc dưới quyền cơ quan có liên quan (%s) nên không được cùng đề xuất hoặc nhận; hãy gửi cơ quan cấp trên của cơ quan đó."
                                        .formatted(agency, concerned));
            }
        }
    }

    private void moment(@Nullable Instant moment, String pointer, String past) {
        if (moment == null) {
            return;
        }
        if (!moment.isAfter(now)) {
            reasons.add(Reason.of(ReasonCode.IMPOSSIBLE_DATE, pointer, past));
        } else if (moment.isAfter(now.plus(SystemLimits.FURTHEST))) {
            reasons.add(Reason.of(ReasonCode.IMPOSSIBLE_DATE, pointer, Refusals.TOO_FAR));
        }
    }

    private void meeting(RequestContent content, List<AgencyCode> addressees) {
        Meeting meeting = content.meeting();
        if (meeting == null) {
            return;
        }
        if (content.kind() != RequestKind.ATTEND_MEETING) {
            add("/content/meeting", "Chỉ yêu cầu dự họp mới nêu cuộc họp.");
        }
        moment(meeting.at(), "/content/meeting/at", "Giờ họp đã qua.");
        for (int index = 0; index < meeting.documents().size(); index++) {
            AgencyCode by = meeting.documents().get(index).by();
            if (!addressees.contains(by)) {
                add("/content/meeting/documents/" + index + "/by", "Cơ quan " + by + " không được mời họp.");
            }
        }
        guests(meeting.guests() == null ? List.of() : meeting.guests(), addressees);
    }

    /** A reward is of a unit or a post, for something it has done (clauses.csv S1-16, S2-88). */
    private void rewarded(RequestContent content) {
        boolean proposed = content.rewarded() != null && !content.rewarded().isEmpty();
        if (content.kind() == RequestKind.PROPOSE_REWARD && !proposed) {
            add("/content/rewarded", "Đề nghị khen thưởng phải nêu tập thể hoặc chức vụ được đề nghị, và thành tích.");
        }
        if (content.kind() != RequestKind.PROPOSE_REWARD && proposed) {
            add("/content/rewarded", "Chỉ đề nghị khen thưởng mới nêu tập thể, chức vụ được khen.");
        }
    }

    /** Only what is to be decided above is gathered (clauses.csv S2-102). */
    private void gathers(RequestContent content) {
        List<RequestId> gathered = content.gathers() == null ? List.of() : content.gathers();
        if (!gathered.isEmpty() && content.kind() != RequestKind.DECIDE_DIFFICULTY) {
            add("/content/gathers", "Chỉ khó khăn, vướng mắc được tổng hợp để trình lên trên.");
        }
        for (int index = 0; index < gathered.size(); index++) {
            if (gathered.indexOf(gathered.get(index)) < index) {
                add("/content/gathers/" + index, "Yêu cầu được tổng hợp nêu hai lần.");
            }
        }
    }

    /** What the press is given is agreed on by a request of its own kind (clauses.csv S0-23). */
    private void release(RequestContent content) {
        PressRelease release = content.release();
        if (release == null) {
            return;
        }
        if (content.kind() != RequestKind.AGREE_PRESS_RELEASE) {
            add("/content/release", "Chỉ yêu cầu thống nhất thông tin báo chí mới nêu nội dung công bố.");
        }
        if (release.notBefore().isAfter(now.plus(SystemLimits.FURTHEST))) {
            reasons.add(Reason.of(ReasonCode.IMPOSSIBLE_DATE, "/content/release/notBefore", Refusals.TOO_FAR));
        }
    }

    /** Guests have no access; somebody who has must answer for each (clauses.csv S1-08). */
    private void guests(List<MeetingGuest> guests, List<AgencyCode> addressees) {
        for (int index = 0; index < guests.size(); index++) {
            AgencyCode by = guests.get(index).invitedBy();
            if (!by.equals(requester) && !addressees.contains(by)) {
                add(
                        "/content/meeting/guests/" + index + "/invitedBy",
                        "Cơ quan " + by + " không dự họp nên không mời được.");
            }
        }
    }

    private void add(String pointer, String detail) {
        reasons.add(Reason.of(ReasonCode.SCHEMA, pointer, detail));
    }
}
