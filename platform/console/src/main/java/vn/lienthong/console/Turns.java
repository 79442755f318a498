package vn.lienthong.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import vn.lienthong.contract.tip.IdentityCommand.ByAnOfficer;

/** Tells the page of a matter what the officer's agency can do on it: its turns as buttons, and what else there is. */
final class Turns {

    private Turns() {}

    /**
     * @param explained null while it is not known
     * @param begun whether the officer's agency has begun the matter: of a tip it is the receiver
     */
    static void show(Model model, Kind kind, String id, @Nullable Explained explained, Officer who, boolean begun) {
        String agency = who.agency();
        List<Explained.Next> mine = explained == null
                ? List.of()
                : explained.turnsOf(agency).stream()
                        .filter(next -> CommandForm.of(next.command())
                                .filter(form -> !isFor(who, form))
                                .isEmpty())
                        .toList();
        model.addAttribute("mine", mine);
        model.addAttribute("theirs", explained == null ? List.of() : explained.turnsOfOthers(agency));
        List<CommandForm> besides = CommandForm.of(kind.matter()).stream()
                .filter(form -> form.isOnAMatter() && isFor(who, form))
                .filter(form -> mine.stream().noneMatch(next -> next.command().equals(form.word())))
                .toList();
        Predicate<CommandForm> allowed = form -> explained != null && explained.allows(agency, form.word());
        model.addAttribute("further", besides.stream().filter(allowed).toList());
        model.addAttribute("others", besides.stream().filter(allowed.negate()).toList());
        model.addAttribute("links", links(kind, id, who, begun));
    }

    /** What opens an identity is for those who may. */
    private static boolean isFor(Officer who, CommandForm form) {
        return who.unseals() || !ByAnOfficer.class.isAssignableFrom(form.type().payload());
    }

    /** What may begin from here, filled in with what it is about. */
    private static List<Choice> links(Kind kind, String id, Officer who, boolean begun) {
        return switch (kind.matter()) {
            case CASEFILE -> List.of(about("Yêu cầu phối hợp về vụ việc này", "request.make", "/content/caseFile", id));
            case TIP -> ofATip(id, who, begun);
            case PLAN ->
                List.of(
                        about("Yêu cầu phối hợp theo kế hoạch này", "request.make", "/content/serves/plan", id),
                        about("Lập hồ sơ vụ việc theo kế hoạch này", "casefile.open", "/serves/plan", id));
            case GROUP ->
                List.of(
                        about("Yêu cầu phối hợp của tổ này", "request.make", "/content/serves/group", id),
                        about("Lập hồ sơ vụ việc của tổ này", "casefile.open", "/serves/group", id));
            case REQUEST, INFORMATION, COMMITMENT, DECONFLICTION, DESK, PARKING, DIRECTORY -> List.of();
        };
    }

    private static List<Choice> ofATip(String id, Officer who, boolean begun) {
        List<Choice> links = new ArrayList<>();
        links.add(about(
                "Lập hồ sơ vụ việc từ tin báo này", "casefile.open", "/tip", id, "/facts/detection/fromTip", "true"));
        links.add(about("Yêu cầu phối hợp về tin báo này", "request.make", "/content/tip", id));
        if (begun) {
            links.add(new Choice("/matters/tips/" + id + "/sealing", "Niêm phong nhân thân người báo"));
        }
        if (begun && who.unseals()) {
            links.add(new Choice("/matters/tips/" + id + "/identity", "Đọc nhân thân đã mở niêm phong"));
        }
        return List.copyOf(links);
    }

    /** A form with that much filled in. @param filled each place as its JSON Pointer, and behind it what stands there */
    private static Choice about(String nameVi, String command, String... filled) {
        StringBuilder address = new StringBuilder("/new/").append(command);
        for (int place = 0; place < filled.length; place += 2) {
            address.append(place == 0 ? '?' : '&')
                    .append(filled[place])
                    .append('=')
                    .append(URLEncoder.encode(filled[place + 1], StandardCharsets.UTF_8));
        }
        return new Choice(address.toString(), nameVi);
    }
}
