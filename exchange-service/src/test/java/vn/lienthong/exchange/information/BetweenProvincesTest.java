package vn.lienthong.exchange.information;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.information.Shares.INFORMATION;
import static vn.lienthong.exchange.information.Shares.MORNING;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.OnwardCommand.AskOnward;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.story.SignedNorthern;
import vn.lienthong.exchange.task.TimedLife;

/** Information that goes from province to province under the regulation of the eleven, and to no other. */
class BetweenProvincesTest {
    private static final AgencyCode HANOI = new AgencyCode("MS-01");
    private static final AgencyCode LANG_SON = new AgencyCode("POLICE-20");
    private static final AgencyCode BAC_NINH = new AgencyCode("MS-24");
    private static final AgencyCode AN_GIANG = new AgencyCode("MS-91");

    private final Belonging belonging = new Belonging();
    private final TimedLife<InformationCommand, InformationEvent, ?> life =
            new TimedLife<>(new SharedInformation(SignedNorthern.DIRECTORY, belonging), MORNING);

    @Test
    @Clause("S3-05")
    void whatOneProvinceSharesUnderTheRegulationAnotherPassesOnAtOnceToAThirdThatIsBoundByIt() {
        belonging.to(new Community(CommunityKind.AGREEMENT, SignedNorthern.CODE), HANOI, LANG_SON, BAC_NINH);
        life.accepted(HANOI, Shares.with(Shares.within(SignedNorthern.CODE), LANG_SON));

        List<Reason> outside = life.refused(LANG_SON, new AskOnward(INFORMATION, List.of(AN_GIANG), "Cùng đường dây."));
        OnwardGranted granted = (OnwardGranted)
                life.accepted(LANG_SON, new AskOnward(INFORMATION, List.of(BAC_NINH), "Hàng đang ở Bắc Ninh."))
                        .getLast();

        assertThat(outside).extracting(Reason::code).containsExactly(ReasonCode.AGAINST_CONDITIONS);
        assertThat(granted.agreement()).isEqualTo(SignedNorthern.CODE);
        assertThat(granted.seenBy(BAC_NINH).content()).isEqualTo(Shares.content(Shares.SECRET));
        assertThat(life.audience()).contains(HANOI, LANG_SON, BAC_NINH).doesNotContain(AN_GIANG);
        life.accepted(BAC_NINH, new AcknowledgeInformation(INFORMATION));
    }
}
