package vn.lienthong.intake.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.tip.TipCommand.ReporterAdds;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.intake.form.Result.Again;
import vn.lienthong.intake.form.Result.Sent;
import vn.lienthong.intake.receipt.Following;
import vn.lienthong.intake.receipt.Following.Answer;
import vn.lienthong.intake.receipt.Reported;
import vn.lienthong.intake.receipt.ReportedView;
import vn.lienthong.runtime.Away;

/** What a receipt leads to: where the tip stands, what was asked, what came of it, and a form to say more. */
@Controller
class FollowingPages {
    static final String PATH = "/bien-nhan";
    static final String ADD = PATH + "/bo-sung";

    private final Following following;
    private final ReportedView view;
    private final Tickets tickets;
    private final PostedForms forms;
    private final Sending sending;

    FollowingPages(Following following, ReportedView view, Tickets tickets, PostedForms forms, Sending sending) {
        this.following = following;
        this.view = view;
        this.tickets = tickets;
        this.forms = forms;
        this.sending = sending;
    }

    @GetMapping({PATH, ADD})
    String draw() {
        return "receipt";
    }

    /** 200 with where it stands; 404 for what is wrong and for what is unknown alike; 429 if it was tried too often. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String follow(HttpServletRequest request, HttpServletResponse response, Model model) {
        return switch (following.ask(TipForm.field(request, "receipt"), request.getRemoteAddr())) {
            case Answer.Leads leads -> show(model, tickets.draw(leads.receiver(), leads.tip()), "", List.of());
            case Answer.Unknown unknown -> told(model, response, Note.UNKNOWN_RECEIPT);
            case Answer.TooMany many -> told(model, response, Note.THROTTLED);
        };
    }

    private static String told(Model model, HttpServletResponse response, Note note) {
        response.setStatus(note.status().value());
        model.addAttribute("notes", List.of(note));
        return "receipt";
    }

    /** Where it stands, with what was added, or the form again: 409, 422, 429 or 503. */
    @PostMapping(path = ADD, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String add(MultipartHttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException, InterruptedException {
        Optional<Ticket> ticket = forms.ticket(request).filter(each -> each.about() != null);
        String text = TipForm.field(request, "text");
        if (ticket.isEmpty()) {
            model.addAttribute("text", text);
            return told(model, response, Note.TICKET);
        }
        if (reported(about(ticket.get())).filter(Reported::isApart).isPresent()) {
            model.addAttribute("text", text);
            return told(model, response, Note.APART);
        }
        Posted posted = forms.read(request, ticket.get(), true);
        Map<String, Note> faults = new TipForm("-", text, "", "").faults(none -> true, true);
        Optional<Again> against = sending.against(posted, faults, PersonalData.in(text));
        return switch (against.isPresent() ? against.get() : sent(posted, text)) {
            case Sent sent -> thanks(model, posted.ticket());
            case Again again -> {
                again.tell(model, response);
                yield show(model, again.ticket(), text, again.files());
            }
        };
    }

    private Result sent(Posted posted, String text) throws InterruptedException {
        Ticket ticket = posted.ticket();
        List<Attachment> files = posted.attachments();
        return sending.send(
                posted,
                tickets.addition(ticket),
                new ReporterAdds(about(ticket), text, files.isEmpty() ? null : files));
    }

    private String thanks(Model model, Ticket ticket) {
        model.addAttribute("notes", List.of(Note.ADDED));
        return show(model, tickets.draw(ticket.agency(), ticket.about()), "", List.of());
    }

    private String show(Model model, Ticket ticket, String text, List<KeptFile> files) {
        model.addAttribute("reported", reported(about(ticket)).orElse(null));
        model.addAttribute("ticket", tickets.sealed(ticket));
        model.addAttribute("text", text);
        model.addAttribute("files", files);
        return "status";
    }

    /** Empty while the view is made anew or away: what was written is shown all the same. */
    private Optional<Reported> reported(TipId tip) {
        try {
            return view.of(tip);
        } catch (Away | DataAccessException away) {
            return Optional.empty();
        }
    }

    private static TipId about(Ticket ticket) {
        return Objects.requireNonNull(ticket.about());
    }
}
