package vn.lienthong.demo;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.casefile.CaseFileCommand.NameLead;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.demo.Played.Way;

/** The rules propose who leads a case; a person decides, and owes a reason for deciding otherwise. */
final class LeadScene {
    /** A case that the police found and that is market surveillance's to deal with. */
    static final String CASE = "RC007";

    static final AgencyCode HOLDER = new AgencyCode("POLICE-15");
    static final AgencyCode LEAD = new AgencyCode("MS-15");

    private static final Duration READING = Duration.ofMillis(1500);
    private static final String TITLE = "giao cơ quan chủ trì vụ " + CASE;

    private final Stage stage;
    private final Narrator narrator;
    private final Crowd crowd;

    LeadScene(Stage stage, Narrator narrator, Crowd crowd) {
        this.stage = stage;
        this.narrator = narrator;
        this.crowd = crowd;
    }

    void play() throws InterruptedException {
        String matter = stage.played().stream()
                .filter(played -> played.act().id().equals(CASE))
                .map(Played::matter)
                .findFirst()
                .orElse(null);
        if (matter == null) {
            return;
        }
        CaseFileId caseFile = new CaseFileId(UUID.fromString(matter));
        narrator.tell("%s tự nhận chủ trì mà không nêu lý do".formatted(narrator.name(HOLDER)));
        crowd.tell(stage.play(act("-tunhan", caseFile, HOLDER, null, Outcome.Status.REFUSED), Way.KAFKA));
        narrator.pause(READING);
        narrator.tell("%s giao %s chủ trì, đúng quy định".formatted(narrator.name(HOLDER), narrator.name(LEAD)));
        crowd.tell(stage.play(act("-giao", caseFile, LEAD, HOLDER, Outcome.Status.ACCEPTED), Way.REST));
        narrator.pause(READING);
    }

    private static Act act(
            String suffix,
            CaseFileId caseFile,
            AgencyCode lead,
            @Nullable AgencyCode supporting,
            Outcome.Status expected) {
        NameLead command = new NameLead(caseFile, lead, supporting == null ? null : List.of(supporting), null);
        return new Act(
                CASE + suffix, HOLDER, MessageTypes.of(command).name(), Json.write(command), HOLDER, expected, TITLE);
    }
}
