package vn.lienthong.acceptance;

import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.RunningSystem.COMMITTEE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.acceptance.GuardScene.Thing;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.group.GroupCommand.ChangeMembers;
import vn.lienthong.contract.group.GroupCommand.EndGroup;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.EvidenceUse;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.information.Bulletin;
import vn.lienthong.contract.information.BulletinKind;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.CorrectInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.standalone.Part;

/**
 * A bulletin that is circulated to a working group, and perhaps to one that is named, while others join the group and leave it; what is
 * left of it when the group has ended. Who joins has it as it stands, who leaves has it no longer, whoever is named has it to the end.
 */
final class GuardCommunity {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String BEGUN = "ShareInformation";

    private final GuardScene scene;
    private final boolean ends;
    /** A member to the end, like the committee that sets the group up. */
    private final AgencyCode provider;

    private final @Nullable AgencyCode named;
    private final Set<AgencyCode> members = new TreeSet<>();
    /** Who may know of the group: whoever was in it, and who watches over it. */
    private final Set<AgencyCode> insiders = new TreeSet<>(GuardScene.overseers("15"));

    private final Set<AgencyCode> everHad = new TreeSet<>();
    /** The words of the content and of the conditions that stand, by their pointers. */
    private final Map<String, Planted> standing = new TreeMap<>();

    /** @param ends whether the group ends while all goes on */
    GuardCommunity(GuardScene scene, boolean ends) {
        this.scene = scene;
        this.ends = ends;
        List<AgencyCode> first = scene.others(3);
        provider = first.getFirst();
        named = scene.perhaps() ? first.get(2) : null;
        members.addAll(List.of(COMMITTEE, provider, first.get(1)));
        insiders.addAll(members);
    }

    void plays() {
        Thing group = new GuardMatters(scene).establish(members, insiders);
        GroupId groupId = new GroupId(UUID.fromString(group.id()));
        Thing bulletin = circulate(new Community(CommunityKind.GROUP, group.id()));
        InformationId id = new InformationId(UUID.fromString(bulletin.id()));
        acknowledge(bulletin, id);
        change(group, groupId, bulletin);
        if (scene.perhaps()) {
            correct(bulletin, id);
        }
        change(group, groupId, bulletin);
        if (ends) {
            end(group, groupId, bulletin);
        }
        if (!holders().isEmpty()) {
            correct(bulletin, id);
        }
        List<AgencyCode> all = new ArrayList<>(everHad);
        all.add(provider);
        scene.isKnown(bulletin, all);
        scene.isKnown(group, insiders);
    }

    /** Who has it now, the provider apart. */
    private Set<AgencyCode> holders() {
        Set<AgencyCode> holders = new TreeSet<>(members);
        if (named != null) {
            holders.add(named);
        }
        holders.remove(provider);
        return holders;
    }

    private Collection<AgencyCode> readers() {
        Set<AgencyCode> readers = holders();
        readers.add(provider);
        return readers;
    }

    private Thing circulate(Community group) {
        ShareInformation share = new ShareInformation(
                content(),
                named == null ? List.of() : List.of(named),
                new Conditions("phối hợp", Onward.ASK, null, EvidenceUse.NEVER, null, scene.perhaps(), null, null),
                List.of(group),
                new Bulletin(BulletinKind.METHOD, null));
        await().atMost(SOON).until(() -> isForeseen(share, holders()));
        everHad.addAll(holders());
        Thing thing = scene.begins("information", provider, scene.planting.sow(share), null, pointer -> readers());
        stands(thing, BEGUN);
        return thing;
    }

    private static InformationContent content() {
        return new InformationContent(
                "bản tin",
                "nội dung",
                new Picture("tuyến", List.of(new ProvinceCode("15")), "đối tượng", "hàng", "thủ đoạn", null),
                Reliability.USUAL,
                Credibility.PROBABLE);
    }

    /** Whether it is known by now who belongs to the group. */
    private boolean isForeseen(ShareInformation share, Collection<AgencyCode> by) {
        byte[] asked = Json.write(Map.of("type", MessageTypes.of(share).name(), "data", share));
        String foreseen = GuardReader.of(provider)
                .asks(
                        GuardQuestion.get(Part.EXCHANGE, "preview", "/api/v1/visibility/preview")
                                .posting(new String(asked, StandardCharsets.UTF_8)),
                        "")
                .text();
        return by.stream().allMatch(each -> foreseen.contains("\"" + each + "\""));
    }

    /** The words of that command about it are those that stand. */
    private void stands(Thing thing, String command) {
        scene.knowledge
                .words()
                .filter(word -> word.matter().equals(thing.id()) && word.field().startsWith(command + "/con"))
                .forEach(word -> standing.put(word.field().substring(command.length()), word));
    }

    /** Which is for the provider and who acknowledges, and has no text. */
    private void acknowledge(Thing bulletin, InformationId id) {
        AgencyCode reader = holders().iterator().next();
        scene.follows(bulletin, reader, new AcknowledgeInformation(id), pointer -> List.of(provider, reader));
    }

    private void correct(Thing bulletin, InformationId id) {
        scene.follows(
                bulletin, provider, new CorrectInformation(id, content(), "đính chính", null), pointer -> readers());
        stands(bulletin, "CorrectInformation");
    }

    /** One that may joins, one that may leaves; either may have been in it before. */
    private void change(Thing group, GroupId id, Thing bulletin) {
        Set<AgencyCode> former = Set.copyOf(members);
        List<AgencyCode> more = scene.others(scene.players.size());
        more.removeIf(each -> each.equals(provider) || each.equals(named));
        List<AgencyCode> out = more.stream().filter(former::contains).toList();
        more.stream().filter(Predicate.not(former::contains)).findFirst().ifPresent(members::add);
        if (!out.isEmpty()) {
            members.remove(out.getFirst());
        }
        Set<AgencyCode> joined = new TreeSet<>(members);
        joined.removeAll(former);
        Set<AgencyCode> left = new TreeSet<>(former);
        left.removeAll(members);
        insiders.addAll(members);
        everHad.addAll(joined);
        scene.knowledge.join(group.id(), insiders);
        scene.knowledge.take(bulletin.id(), left);
        Map<AgencyCode, String> before = lastToldTo(left, bulletin);
        scene.follows(
                group,
                COMMITTEE,
                new ChangeMembers(id, GuardMatters.members(members), GuardMatters.decision()),
                pointer -> insiders);
        standing.values().forEach(word -> scene.knowledge.tell(word, joined));
        isFollowed(bulletin, joined, before);
    }

    private void end(Thing group, GroupId id, Thing bulletin) {
        Set<AgencyCode> left = new TreeSet<>(members);
        left.remove(provider);
        members.removeAll(left);
        scene.knowledge.take(bulletin.id(), left);
        Map<AgencyCode, String> before = lastToldTo(left, bulletin);
        scene.follows(group, COMMITTEE, new EndGroup(id, "xong"), pointer -> insiders);
        isFollowed(bulletin, List.of(), before);
    }

    /** The last event that each of these is told of; nothing while it is told that there is nothing. */
    private static Map<AgencyCode, String> lastToldTo(Collection<AgencyCode> agencies, Thing bulletin) {
        Map<AgencyCode, String> last = new TreeMap<>();
        agencies.forEach(code -> {
            JsonNode history = Json.tree(page(code, bulletin).getBytes(StandardCharsets.UTF_8))
                    .path("history");
            last.put(code, history.path(history.size() - 1).path("id").asString(""));
        });
        return last;
    }

    private static String page(AgencyCode reader, Thing bulletin) {
        return agency(reader)
                .getsRaw(Part.EXCHANGE, "/api/v1/information/" + bulletin.id())
                .body();
    }

    /** What happens next happens to those who belong to it by then. @param before the last that those who left were told of */
    private void isFollowed(Thing bulletin, Collection<AgencyCode> joined, Map<AgencyCode, String> before) {
        String title = standing.get("/content/title").text();
        await().atMost(SOON).until(() -> {
            Map<AgencyCode, String> now = lastToldTo(before.keySet(), bulletin);
            return joined.stream().allMatch(code -> page(code, bulletin).contains(title))
                    && !now.containsValue("")
                    && now.entrySet().stream().noneMatch(before.entrySet()::contains);
        });
    }
}
