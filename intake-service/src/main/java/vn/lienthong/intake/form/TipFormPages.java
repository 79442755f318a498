package vn.lienthong.intake.form;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.intake.door.Begun;
import vn.lienthong.intake.form.Result.Again;
import vn.lienthong.intake.form.Result.Sent;
import vn.lienthong.intake.receipt.Receipts;
import vn.lienthong.runtime.Away;

/** The form by which anyone reports something. What is not sent is shown again as it was written. */
@Controller
class TipFormPages {
    static final String PATH = "/bao-tin";

    private final Offices offices;
    private final Tickets tickets;
    private final PostedForms forms;
    private final Receipts receipts;
    private final Sending sending;
    private final Contacts contacts;

    TipFormPages(
            Offices offices,
            Tickets tickets,
            PostedForms forms,
            Receipts receipts,
            Sending sending,
            Contacts contacts) {
        this.contacts = contacts;
        this.offices = offices;
        this.tickets = tickets;
        this.forms = forms;
        this.receipts = receipts;
        this.sending = sending;
    }

    @GetMapping({PATH, PATH + "/{agency}"})
    String draw(@PathVariable(required = false) @Nullable String agency, Model model) {
        AgencyCode to = offices.of(agency).orElseThrow(CitizenPages.NoForm::new);
        return show(model, TipForm.EMPTY, tickets.draw(to, null), List.of());
    }

    /** 201 with the receipt, or the form again: 409 if it was sent before with another content, 422, 429 or 503. */
    @PostMapping(
            path = {PATH, PATH + "/{agency}"},
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String send(
            @PathVariable(required = false) @Nullable String agency,
            MultipartHttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException, InterruptedException {
        AgencyCode to = offices.of(agency).orElseThrow(CitizenPages.NoForm::new);
        Optional<Ticket> brought =
                forms.ticket(request).filter(ticket -> ticket.agency().equals(to) && ticket.about() == null);
        TipForm form = TipForm.of(request);
        List<AgencyCode> concerned = offices.concerned(form.against(), form.province());
        Ticket ticket = brought.orElseGet(() -> tickets.draw(to, null));
        Optional<AgencyCode> receiver = offices.receiver(to, concerned);
        if (receiver.isEmpty()) {
            return again(model, response, to, form, sending.again(Posted.nothing(ticket), Note.NOBODY));
        }
        Posted posted = forms.read(request, ticket.to(receiver.get()), brought.isPresent());
        Optional<Again> against =
                sending.against(posted, form.faults(offices::hasProvince, !concerned.isEmpty()), form.personal());
        if (against.isPresent()) {
            return again(model, response, to, form, against.get());
        }
        // in the receiver's name from the beginning: whose form it is has no part in it, and learns nothing
        Receipts.Issued receipt = receipts.of(receiver.get(), posted.ticket().nonce());
        return switch (sending.send(posted, receipt.id(), form.command(posted.attachments(), concerned))) {
            case Sent sent -> received(model, response, to, posted, form, receipt, sent);
            case Again again -> again(model, response, to, form, again);
        };
    }

    /** With what became of the contact, if one was given: where it is not sealed, the form comes with the receipt, to be sent again. */
    private String received(
            Model model,
            HttpServletResponse response,
            AgencyCode of,
            Posted posted,
            TipForm form,
            Receipts.Issued receipt,
            Sent sent)
            throws InterruptedException {
        AgencyCode receiver = posted.ticket().agency();
        TipId tip = new TipId(Begun.by(receiver, receipt.id()));
        model.addAttribute("receipt", receipt.receipt().replaceAll("(.{4})(?!$)", "$1 "));
        try {
            if (!form.identity().isEmpty() && !contacts.seal(tip, receiver, form.identity())) {
                model.addAttribute("notes", List.of(Note.SEALED_BEFORE));
            }
        } catch (Away | DataAccessException away) {
            return again(model, response, of, form, sending.again(posted, Note.NOT_SEALED));
        }
        response.setStatus((sent.decided() ? HttpStatus.CREATED : HttpStatus.ACCEPTED).value());
        model.addAttribute("agencyName", offices.name(receiver));
        return "received";
    }

    /** @param of whose form it is, to whomever it goes */
    private String again(Model model, HttpServletResponse response, AgencyCode of, TipForm form, Again again) {
        again.tell(model, response);
        return show(model, form, again.ticket().to(of), again.files());
    }

    private String show(Model model, TipForm form, Ticket ticket, List<KeptFile> files) {
        model.addAttribute("form", form);
        model.addAttribute("ticket", tickets.sealed(ticket));
        model.addAttribute("files", files);
        model.addAttribute("path", PATH + "/" + ticket.agency());
        model.addAttribute("agencyName", offices.name(ticket.agency()));
        model.addAttribute("provinces", offices.provinces());
        model.addAttribute("forces", offices.forces());
        model.addAttribute("national", offices.national());
        return "form";
    }
}
