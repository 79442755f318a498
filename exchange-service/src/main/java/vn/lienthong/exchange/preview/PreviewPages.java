package vn.lienthong.exchange.preview;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MatterId;
import vn.lienthong.exchange.information.WhatIsLeft;
import vn.lienthong.exchange.preview.AskedPreview.Asked;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;
import vn.lienthong.views.content.Contents;
import vn.lienthong.views.register.RegisterQueries;

/** Who would see it, asked by whoever is about to send something. Nothing is recorded, nobody is told. */
@RestController
class PreviewPages {
    private final List<Decider<?, ?, ?>> deciders;
    private final RegisterQueries register;
    private final CurrentDirectory directory;
    private final Clock clock;

    PreviewPages(List<Decider<?, ?, ?>> deciders, RegisterQueries register, CurrentDirectory directory, Clock clock) {
        this.deciders = deciders;
        this.register = register;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Of a body such as {@code {"type": "vn.lienthong.information.share.v1", "data": {…}}}, at most 1 MiB, with codes of agencies and
     * provinces. What the door would say of it is asked there ({@code POST /api/v1/events?dry-run}).
     */
    @PostMapping("/api/v1/visibility/preview")
    Preview preview(Caller caller, Parameters parameters, InputStream body) throws IOException {
        parameters.orRefuse();
        Asked asked = AskedPreview.read(body.readNBytes(AskedPreview.LARGEST + 1), clock.instant());
        Decider<?, ?, ?> decider = deciders.stream()
                .filter(each -> each.matter() == asked.type().requiredMatter())
                .findFirst()
                .orElseThrow(() -> Problems.notFound("quy tắc cho loại thông điệp này ở đây"));
        return preview(decider, asked, caller.agency());
    }

    /** What has happened to the matter, as far as the caller knows it; of information whose content is gone for it nothing is left to go on from. */
    @SuppressWarnings("unchecked") // the register keeps each event with the matter it belongs to
    private <E extends MatterEvent> List<E> before(Decider<?, E, ?> decider, AgencyCode by, MatterId about) {
        List<E> known = (List<E>) register.events(by, decider.matter(), about.key());
        return decider.matter() == Matter.INFORMATION ? WhatIsLeft.fromItsBeginning(known) : known;
    }

    @SuppressWarnings("unchecked") // the type of the command and the kind of the matter say which decider it is
    private <C extends AgencyCommand, E extends MatterEvent> Preview preview(
            Decider<?, ?, ?> found, Asked asked, AgencyCode by) {
        Decider<C, E, ?> decider = (Decider<C, E, ?>) found;
        MatterId about = asked.command().about(by);
        List<E> before = about == null ? List.of() : before(decider, by, about);
        if (about != null && before.isEmpty()) {
            throw Problems.notFound(decider.matter().nameVi().toLowerCase(Locale.ROOT) + " này");
        }
        Directory now = directory.get();
        String matter = about == null ? UUID.randomUUID().toString() : about.key();
        FeedItems names = new FeedItems(directory);
        Previewing previewing = new Previewing(
                agency -> now.connections().has(agency, clock.instant()),
                names::name,
                new Contents(directory, names::name));
        return previewing.of(
                decider,
                new Command<>((C) Objects.requireNonNull(asked.command()), matter, by, matter, clock.instant()),
                before);
    }
}
