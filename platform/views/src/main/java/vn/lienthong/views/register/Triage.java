package vn.lienthong.views.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileEvent.LeadNamed;
import vn.lienthong.contract.casefile.CaseFileField;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDecided;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDisputed;
import vn.lienthong.contract.casefile.CustodyEvent.OfferWithdrawn;
import vn.lienthong.contract.casefile.CustodyEvent.TransferAccepted;
import vn.lienthong.contract.casefile.CustodyEvent.TransferOffered;
import vn.lienthong.contract.casefile.CustodyEvent.TransferReturned;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestEvent.RequestReaddressed;
import vn.lienthong.contract.request.RequestEvent.RequestRefused;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReturned;
import vn.lienthong.contract.tip.TipEvent.TipWithdrawn;
import vn.lienthong.runtime.question.Words;

/**
 * Why nobody competent leads an open case file or tip, in the order in which it weighs, or nobody takes an open request on. Somebody
 * leads who was named, has taken it over, or has it in hand and is named by the rules; a request is refused once all of whom it was
 * asked have refused it. What is to be done is what the explanation of the matter says is next.
 */
enum Triage {
    DISPUTED("Đang tranh chấp thẩm quyền", "Quyết định cơ quan có thẩm quyền", ""),
    RETURNED(
            "Đã chuyển, bị trả lại",
            "Giao cơ quan chủ trì, chuyển hồ sơ cho cơ quan có thẩm quyền, hoặc nêu tranh chấp thẩm quyền",
            Triage.ROUTE),
    OFFERED("Đã chuyển, chưa ai nhận", "Nhận hoặc trả hồ sơ được chuyển", "Thụ lý hoặc chuyển trả tin báo"),
    NO_RULE(
            "Quy định không nêu được cơ quan chủ trì",
            "Giao cơ quan chủ trì, hoặc chuyển hồ sơ cho cơ quan có thẩm quyền",
            Triage.ROUTE),
    UNASSIGNED(
            "Quy định nêu cơ quan khác, chưa giao",
            "Giao cơ quan chủ trì, hoặc chuyển hồ sơ cho cơ quan có thẩm quyền",
            Triage.ROUTE),
    REFUSED(
            "Mọi cơ quan được hỏi đều từ chối",
            "Chuyển phần bị từ chối cho cơ quan khác, hoặc bên yêu cầu kết thúc yêu cầu",
            "");

    /** By which lists are asked for it, and say it. */
    static final String FIELD = "triage";

    /** Asks for all of them. */
    private static final String ANY = "any";

    private static final String ROUTE = "Chuyển tin báo tới cơ quan có thẩm quyền, hoặc thụ lý";

    /** Codes of those that may lead by the rules. */
    static final String RULED = "leadRuled";

    /** Codes of those to whom that is not told, since it rests on measures that are withheld from them. */
    static final String RULED_FROM = "leadRuledFrom";

    /** Whether somebody leads, however that came. */
    private static final String FOUND = "leadFound";

    /** The name of what became of the last offer; null where none is open. */
    private static final String OFFER = "leadOffer";

    private static final String DISPUTE = "leadDispute";

    /** By the code of each agency that a request was asked of, whether it has not refused. */
    private static final String ASKED = "leadAsked";

    /** What the register keeps to tell it by. */
    static final Set<String> KEPT = Set.of(RULED, RULED_FROM, FOUND, OFFER, DISPUTE, ASKED);
    /** What it takes to say why nobody leads a matter. */
    static final Set<String> FIELDS = Stream.concat(KEPT.stream(), Stream.of("matter", "open", Subject.HOLDER))
            .collect(Collectors.toUnmodifiableSet());

    /** What may be asked for, each word with those that it means. */
    static final Words<Set<String>> WORDS = words();

    private final String nameVi;
    private final String stepVi;
    private final String ofTipVi;

    Triage(String nameVi, String stepVi, String ofTipVi) {
        this.nameVi = nameVi;
        this.stepVi = stepVi;
        this.ofTipVi = ofTipVi;
    }

    private static Words<Set<String>> words() {
        List<Set<String>> all = new ArrayList<>();
        all.add(Stream.of(values()).map(Triage::wire).collect(Collectors.toUnmodifiableSet()));
        Stream.of(values()).map(each -> Set.of(each.wire())).forEach(all::add);
        return new Words<>(
                "lý do chưa có cơ quan chủ trì",
                all,
                set -> set.size() == 1 ? set.iterator().next() : ANY);
    }

    /** The word that travels. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fields of the matter that this event sets; empty if it sets none. */
    static Document kept(Object content) {
        return switch (content) {
            case CaseFileOpened opened ->
                ruled(opened.proposal()).append(RULED_FROM, Subject.from(CaseFileField.MEASURES, opened.withheld()));
            case TipReceived received -> ruled(received.proposal());
            case LeadNamed named -> found();
            case TransferAccepted accepted -> found();
            case CompetenceDecided decided -> found();
            case TipAccepted accepted -> found();
            case TransferOffered offered -> new Document(OFFER, OFFERED.name());
            case TipOffered offered -> new Document(OFFER, OFFERED.name());
            case TransferReturned returned -> new Document(OFFER, RETURNED.name());
            case TipReturned returned -> new Document(OFFER, RETURNED.name());
            case TipWithdrawn withdrawn -> new Document(OFFER, null);
            case OfferWithdrawn withdrawn -> new Document(OFFER, null);
            case CompetenceDisputed disputed -> new Document(DISPUTE, true).append(OFFER, null);
            case RequestMade made -> new Document(ASKED, asked(made));
            case RequestRefused refused -> new Document(of(refused.by()), false);
            case RequestReaddressed moved ->
                new Document(of(moved.from()), false).append(of(moved.owed().addressee()), true);
            default -> new Document();
        };
    }

    private static Document asked(RequestMade made) {
        List<Owed> owed = made.owed();
        Document asked = new Document();
        made.addressees().forEach(each -> asked.append(each.value(), true));
        (owed == null ? List.<Owed>of() : owed)
                .forEach(each -> asked.append(each.addressee().value(), true));
        return asked;
    }

    /** The field that says of this agency whether it has not refused: no code of an agency has a dot in it. */
    private static String of(AgencyCode asked) {
        return ASKED + "." + asked.value();
    }

    private static Document ruled(@Nullable CompetenceProposal proposal) {
        List<AgencyCode> leads = proposal == null ? List.of() : proposal.leads();
        return new Document(RULED, leads.stream().map(AgencyCode::value).toList());
    }

    private static Document found() {
        return new Document(FOUND, true).append(OFFER, null).append(DISPUTE, false);
    }

    /** Why nobody leads the matter that stands so in the register; null if somebody does, or none is to be looked for. */
    static @Nullable Triage of(Document matter) {
        if (matter.get(ASKED) instanceof Map<?, ?> asked) {
            return matter.getBoolean("open", true) && !asked.containsValue(true) ? REFUSED : null;
        }
        if (!matter.getBoolean("open", true)) {
            return null;
        }
        if (matter.getBoolean(DISPUTE, false)) {
            return DISPUTED;
        }
        List<String> ruled = matter.getList(RULED, String.class);
        if (ruled == null || matter.getBoolean(FOUND, false)) {
            return null; // or it is not told whom the rules name, from which the measures could be guessed
        }
        String offer = matter.getString(OFFER);
        boolean offered = OFFERED.name().equals(offer);
        if (ruled.contains(matter.getString(Subject.HOLDER)) && !(offered && isTip(matter))) {
            return null; // of a tip on offer, the holder is whom it is offered to
        }
        return offer != null ? valueOf(offer) : ruled.isEmpty() ? NO_RULE : UNASSIGNED;
    }

    /** The word for it; null if somebody leads. */
    static @Nullable String word(Document matter) {
        Triage why = of(matter);
        return why == null ? null : why.wire();
    }

    /** Adds the word, what it means and what is to be done. */
    static void tell(Document matter, Document shown) {
        Triage why = of(matter);
        if (why != null) {
            shown.append(FIELD, why.wire())
                    .append(FIELD + "Vi", why.nameVi)
                    .append(FIELD + "StepVi", isTip(matter) ? why.ofTipVi : why.stepVi);
        }
    }

    private static boolean isTip(Document matter) {
        return Matter.TIP.events().equals(matter.getString("matter"));
    }
}
