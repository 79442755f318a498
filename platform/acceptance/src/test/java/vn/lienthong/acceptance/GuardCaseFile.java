package vn.lienthong.acceptance;

import static vn.lienthong.acceptance.RunningSystem.COMMITTEE;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.acceptance.GuardScene.Paper;
import vn.lienthong.acceptance.GuardScene.Thing;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileCommand.AmendCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.NameLead;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileField;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.CaseFileWithheld;
import vn.lienthong.contract.casefile.CustodyCommand.OfferTransfer;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.casefile.Quantity;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.contract.tip.TipId;

/**
 * A case file of which every field that may be is withheld from some of those who see the rest: lifted for one of them, and then
 * withheld anew, or lifted for all so that it can be handed on. What one was not told it is never told; what is lifted is seen from
 * then on.
 */
final class GuardCaseFile {
    private static final Map<CaseFileField, List<String>> PLACES = Map.of(
            CaseFileField.SUMMARY, List.of("/facts/summary"),
            CaseFileField.SOURCE, List.of("/facts/source", "/tip"),
            CaseFileField.FINDER, List.of("/facts/detection/by", "/facts/other"),
            CaseFileField.GOODS, List.of("/facts/goods/description", "/facts/goods/quantities"),
            CaseFileField.VALUE, List.of("/facts/goods/valueVnd"),
            CaseFileField.MEASURES, List.of("/facts/measures", "/facts/other", "/proposal"),
            CaseFileField.FINE, List.of("/facts/fineVnd"),
            CaseFileField.ATTACHMENTS, List.of("/facts/attachments"));

    /** Who could read words that are no secret for ever: the rules and the lists have no new one for each run on the same system. */
    private static final Map<String, Set<AgencyCode>> BEFORE = new HashMap<>();

    /** Where a case is found that a rule names a lead for, as it names none for any other case that is played. */
    enum Found {
        AT_THE_BORDER("border_land", "04", "OLD-BORDER-04", "Pháp lệnh Bộ đội biên phòng 1997", "subject_fled"),
        AT_SEA("sea", "38", "COASTGUARD-1", "Pháp lệnh Lực lượng Cảnh sát biển Việt Nam 2008", "subject_unknown");

        private final String route;
        private final String province;
        private final String lead;
        private final String law;
        private final String measure;

        Found(String route, String province, String lead, String law, String measure) {
            this.route = route;
            this.province = province;
            this.lead = lead;
            this.law = law;
            this.measure = measure;
        }
    }

    private final GuardScene scene;
    private final Found found;
    private final AgencyCode holder;
    private final List<AgencyCode> named;
    /** That it is opened from, and nobody here has had. */
    private final TipId tip = new TipId(UUID.randomUUID());

    private final Set<AgencyCode> all;
    private final Map<CaseFileField, Set<AgencyCode>> withheld = new EnumMap<>(CaseFileField.class);

    GuardCaseFile(GuardScene scene, Found found) {
        this.scene = scene;
        this.found = found;
        this.holder = scene.anyone();
        this.named = List.copyOf(scene.others(3, holder));
        this.all = new TreeSet<>(named);
        all.addAll(List.of(holder, STANDING_OFFICE));
    }

    void plays() {
        Thing group = group();
        Thing file = open(new Serves(null, new GroupId(UUID.fromString(group.id()))));
        scene.serving.put(group.id(), Set.of(file.id()));
        CaseFileId id = new CaseFileId(UUID.fromString(file.id()));
        lift(file, id);
        if (found == Found.AT_THE_BORDER) {
            withhold();
            amend(file, id, said(), null);
        } else {
            lead(file, id);
            withheld.clear();
            amend(file, id, List.of(), null);
            offer(file, id);
        }
        scene.isKnown(file, all);
        scene.knowledge.permit(Planted.handle(group.id(), group.id(), "groups id"), all);
    }

    /** Of which its figures are, and nothing else is. */
    private Thing group() {
        Set<AgencyCode> members = new TreeSet<>(named);
        members.addAll(List.of(holder, COMMITTEE));
        Set<AgencyCode> insiders = new TreeSet<>(members);
        insiders.addAll(GuardScene.overseers("15"));
        Thing group = new GuardMatters(scene).establish(members, insiders);
        scene.isKnown(group, insiders);
        return group;
    }

    private Thing open(Serves serves) {
        withhold();
        Facts facts = facts();
        Thing file = scene.begins(
                "casefiles",
                holder,
                scene.planting.sow(new OpenCaseFile(facts.content(), named, serves, said(), tip)),
                facts.paper().attachment(),
                this::readers);
        says(file, facts);
        scene.knowledge.send(Planted.word(tip.key(), file.id(), "/tip"), readers("/tip"));
        proposes(file);
        if (found == Found.AT_THE_BORDER) {
            scene.unled.put(file.id(), Set.copyOf(readers("/proposal")));
        }
        return file;
    }

    /** Each field from one or two of the three that the holder names; the measures, which are no words, from one that never learns of them. */
    private void withhold() {
        for (CaseFileField field : CaseFileField.values()) {
            List<AgencyCode> from = new ArrayList<>(named);
            Collections.shuffle(from, scene.random);
            withheld.put(field, new TreeSet<>(from.subList(0, scene.perhaps() ? 1 : 2)));
        }
        withheld.put(CaseFileField.MEASURES, new TreeSet<>(List.of(named.getFirst(), named.getLast())));
    }

    private List<CaseFileWithheld> said() {
        return withheld.entrySet().stream()
                .map(each -> new CaseFileWithheld(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    /** For one of them, of what was withheld so far. */
    private void lift(Thing file, CaseFileId id) {
        AgencyCode lifted = named.getFirst();
        withheld.values().forEach(from -> from.remove(lifted));
        amend(file, id, null, List.of(lifted));
    }

    private void amend(
            Thing file, CaseFileId id, @Nullable List<CaseFileWithheld> anew, @Nullable List<AgencyCode> lifted) {
        Facts facts = facts();
        scene.follows(
                file, holder, new AmendCaseFile(id, facts.content(), "định giá lại", anew, lifted), this::readers);
        says(file, facts);
    }

    /** Whose event repeats the facts, and what the rules say of them. */
    private void lead(Thing file, CaseFileId id) {
        scene.follows(file, holder, new NameLead(id, holder, List.of(), "đang giữ"), field -> all);
        proposes(file);
    }

    private void offer(Thing file, CaseFileId id) {
        if (holder.equals(POLICE)) {
            return;
        }
        Set<AgencyCode> more = new TreeSet<>(GuardScene.overseers("15"));
        more.add(POLICE);
        more.removeAll(all);
        all.addAll(more);
        scene.knowledge.join(file.id(), more);
        scene.follows(
                file,
                holder,
                new OfferTransfer(
                        id, Coordination.newestLink(agency(holder), file.id(), 1), Coordination.referral(POLICE)),
                field -> all);
    }

    private Collection<AgencyCode> readers(String pointer) {
        return GuardScene.readers(all, withheld, PLACES, pointer);
    }

    /** Sums and files that stand nowhere else. */
    private record Facts(CaseFacts content, long value, long fine, Paper paper) {}

    private Facts facts() {
        Paper paper = scene.paper(holder);
        long value = 700_000_000_000L + scene.random.nextInt(1_000_000_000);
        long fine = 8_000_000_000L + scene.random.nextInt(1_000_000_000);
        CaseFacts content = new CaseFacts(
                "vụ",
                "tóm tắt",
                new Detection(
                        new PartialDate("2012-05-06"),
                        "đội",
                        Force.MARKET_SURVEILLANCE,
                        List.of(),
                        new ProvinceCode(found.province),
                        found.route,
                        true),
                new Goods("hàng", "tobacco", List.of(new Quantity(BigDecimal.TEN, "bao", "thuốc lá")), value),
                Violation.SMUGGLED,
                List.of(new Measure(found.measure), new Measure("other")),
                fine,
                "https://example.org/" + Planting.HOLE,
                Planting.HOLE,
                List.of(paper.attachment()));
        return new Facts(content, value, fine, paper);
    }

    private void says(Thing file, Facts facts) {
        sum(file, "/facts/goods/valueVnd", facts.value());
        sum(file, "/facts/fineVnd", facts.fine());
        again(file, "/facts/measures", found.measure);
        scene.showsPaper(file, facts.paper(), readers("/facts/attachments"));
    }

    /** As it is sent, and in groups as people read it. */
    private void sum(Thing file, String pointer, long vnd) {
        scene.knowledge.send(Planted.word(Long.toString(vnd), file.id(), pointer), readers(pointer));
        String grouped = "%,d".formatted(vnd).replace(',', '.');
        scene.knowledge.permit(Planted.word(grouped, file.id(), pointer), readers(pointer));
    }

    private void proposes(Thing file) {
        again(file, "/proposal/leads", found.lead);
        again(file, "/proposal/basis", found.law);
    }

    private void again(Thing file, String pointer, String text) {
        Set<AgencyCode> before = BEFORE.computeIfAbsent(text, none -> new TreeSet<>());
        Planted word = Planted.word(text, file.id(), pointer);
        scene.knowledge.permit(word, before);
        scene.knowledge.send(word, readers(pointer));
        before.addAll(readers(pointer));
    }
}
