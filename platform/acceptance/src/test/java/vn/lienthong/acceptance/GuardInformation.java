package vn.lienthong.acceptance;

import static vn.lienthong.acceptance.RunningSystem.COMMITTEE;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.acceptance.GuardScene.Paper;
import vn.lienthong.acceptance.GuardScene.Thing;
import vn.lienthong.acceptance.Planting.Sown;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.EvidenceUse;
import vn.lienthong.contract.handling.Onward;
import vn.lienthong.contract.handling.Withheld;
import vn.lienthong.contract.handling.WithheldField;
import vn.lienthong.contract.information.Covered;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationCommand.CorrectInformation;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.InformationLinks;
import vn.lienthong.contract.information.OnwardCommand.AskOnward;
import vn.lienthong.contract.information.OnwardCommand.GrantOnward;
import vn.lienthong.contract.information.OnwardCommand.RefuseOnward;
import vn.lienthong.contract.information.OnwardCommand.RevokeOnward;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.information.UseCommand.GrantUse;
import vn.lienthong.contract.information.UseCommand.RefuseUse;
import vn.lienthong.contract.information.UseCommand.UseInformation;
import vn.lienthong.contract.information.UsedIn;

/**
 * One piece of information: its provider shares it with some, withholds of it from some of those, lets one pass it on or does not, states
 * it anew, and lets it end in one of the ways in which it may.
 */
final class GuardInformation {
    /** What of its content has a word or a day or an id that stands nowhere else; of the rest (areas, movement, grade) there are too few. */
    private static final Map<WithheldField, String> WITHHELD = Map.of(
            WithheldField.TEXT, "/content/text",
            WithheldField.ATTACHMENTS, "/content/attachments",
            WithheldField.ROUTE, "/content/picture/route",
            WithheldField.SUBJECT, "/content/picture/subject",
            WithheldField.GOODS, "/content/picture/goods",
            WithheldField.METHOD, "/content/picture/method",
            WithheldField.PERIOD, "/content/period",
            WithheldField.LINKS, "/content/links");

    /** Seconds: long enough for all that is to happen before it ends by itself. */
    private static final int NEAR = 15;

    /** How it comes to its end for some. */
    enum Ending {
        NONE,
        REVOKED,
        RECALLED,
        EXPIRED
    }

    private final GuardScene scene;
    private final Ending ending;
    private final AgencyCode provider;
    private final boolean known;
    private final @Nullable Instant until;
    private final EvidenceUse evidence;
    /** Who has it now, the provider apart, by whom each has it from; the provider where that is nobody else. */
    private final Map<AgencyCode, AgencyCode> holders = new TreeMap<>();

    private final Set<AgencyCode> everHad = new TreeSet<>();
    private final Map<WithheldField, List<AgencyCode>> withheld = new EnumMap<>(WithheldField.class);
    private final List<Said> standing = new ArrayList<>();

    /** A word of the content that stands, and of its conditions. */
    private record Said(String pointer, Planted word) {}

    GuardInformation(GuardScene scene, Ending ending) {
        this.scene = scene;
        this.ending = ending;
        this.provider = scene.anyone();
        this.known = ending != Ending.NONE && scene.perhaps();
        this.evidence = scene.perhaps() ? EvidenceUse.ASK : EvidenceUse.NEVER;
        this.until = ending == Ending.EXPIRED ? Instant.now().plusSeconds(NEAR) : null;
    }

    void plays() {
        List<AgencyCode> first = new ArrayList<>(scene.others(2, provider));
        AgencyCode asker = first.getFirst();
        if (scene.perhaps()) {
            first.add(scene.perhaps() ? COMMITTEE : STANDING_OFFICE);
        }
        if (ending == Ending.NONE) {
            first.add(scene.guest.code());
        }
        first.forEach(agency -> holders.put(agency, provider));
        withhold(first);
        var sown = share(first);
        Thing thing = scene.things.getLast();
        InformationId id = new InformationId(UUID.fromString(thing.id()));
        if (ending == Ending.NONE || ending == Ending.RECALLED) {
            use(
                    thing,
                    id,
                    asker,
                    Objects.requireNonNull(sown.command().conditions()).purpose());
        }
        if (ending == Ending.NONE) {
            names(thing);
        }
        List<AgencyCode> more = new ArrayList<>(scene.players);
        more.removeAll(first);
        more.remove(provider);
        AgencyCode later = more.get(scene.random.nextInt(more.size()));
        boolean early = scene.perhaps();
        if (early) {
            correct(thing, id);
        }
        onward(thing, id, asker, later);
        if (ending == Ending.NONE) {
            scene.guestLeaves();
        }
        if (ending == Ending.REVOKED && scene.perhaps()) {
            revoke(thing, id, later);
        }
        if (!early) {
            correct(thing, id);
        }
        end(thing, id, asker, later);
        List<AgencyCode> all = new ArrayList<>(everHad);
        all.add(provider);
        scene.isKnown(thing, all);
    }

    /** Some fields from some of them, never all from one; whoever reads another text reads that. */
    private void withhold(List<AgencyCode> from) {
        withheld.clear();
        for (AgencyCode agency : from) {
            if (scene.perhaps()) {
                continue;
            }
            List<WithheldField> fields =
                    new ArrayList<>(WITHHELD.keySet().stream().sorted().toList());
            Collections.shuffle(fields, scene.random);
            fields.subList(0, 1 + scene.random.nextInt(5))
                    .forEach(field -> withheld.computeIfAbsent(field, each -> new ArrayList<>())
                            .add(agency));
        }
    }

    private Conditions conditions(boolean sanitised) {
        return new Conditions(
                "phối hợp",
                Onward.ASK,
                null,
                evidence,
                until,
                known,
                withheld.isEmpty()
                        ? null
                        : withheld.entrySet().stream()
                                .map(each -> new Withheld(each.getKey(), each.getValue()))
                                .toList(),
                sanitised && withheld.containsKey(WithheldField.TEXT) ? "bản khác" : null);
    }

    private Sown<ShareInformation> share(List<AgencyCode> first) {
        Paper paper = scene.paper(provider);
        Odd odd = new Odd(scene);
        var sown = scene.planting.sow(new ShareInformation(odd.content(paper), first, conditions(scene.perhaps())));
        everHad.addAll(first);
        Thing thing = scene.begins("information", provider, sown, paper.attachment(), this::readers);
        stands(thing, sown.words(), paper, odd);
        return sown;
    }

    /**
     * One that has it opens a case file and rests it on this, asking first where it is to. Who may see the file learns nothing of this, and its
     * provider of the file no more than that there is one.
     *
     * @param purpose the provider's own words
     */
    private void use(Thing thing, InformationId id, AgencyCode user, @Nullable String purpose) {
        Thing file = new GuardMatters(scene).caseFile(user, null);
        List<AgencyCode> two = List.of(provider, user);
        scene.knowledge.permit(Planted.handle(file.id(), file.id(), "casefiles id"), two);
        UsedIn in = UsedIn.of(new CaseFileId(UUID.fromString(file.id())));
        boolean asks = evidence == EvidenceUse.ASK;
        scene.follows(thing, user, new UseInformation(id, in, asks ? true : null, purpose), field -> two);
        String ask = user + "/1";
        if (asks && scene.perhaps()) {
            scene.follows(thing, provider, new GrantUse(id, ask, "được"), field -> two);
        } else if (asks) {
            scene.follows(thing, provider, new RefuseUse(id, ask, "không"), field -> two);
        }
    }

    /** Where recipients do not learn of each other, the provider alone knows whom it has named. */
    private void names(Thing thing) {
        scene.knowledge.permit(
                Planted.handle(scene.guest.code().value(), thing.id(), "audience"),
                List.of(provider, scene.guest.code()));
    }

    private void onward(Thing thing, InformationId id, AgencyCode asker, AgencyCode later) {
        List<AgencyCode> two = List.of(provider, asker);
        scene.follows(thing, asker, new AskOnward(id, List.of(later), "xin"), field -> two);
        String ask = asker + "/1";
        if (ending == Ending.NONE && scene.perhaps()) {
            scene.follows(thing, provider, new RefuseOnward(id, ask, "không"), field -> two);
            return;
        }
        holders.put(later, asker);
        everHad.add(later);
        scene.follows(
                thing,
                provider,
                new GrantOnward(id, ask, null, null, "đồng ý"),
                field -> List.of(provider, asker, later));
        standing.stream()
                .filter(said -> readers(said.pointer()).contains(later))
                .forEach(said -> told(said, List.of(later)));
    }

    private void correct(Thing thing, InformationId id) {
        boolean anew = scene.perhaps();
        if (anew) {
            withhold(List.copyOf(holders.keySet()));
        }
        Paper paper = scene.paper(provider);
        Odd odd = new Odd(scene);
        var command =
                new CorrectInformation(id, odd.content(paper), "đính chính", anew ? conditions(scene.perhaps()) : null);
        scene.follows(thing, provider, command, this::readers);
        standing.removeIf(said -> said.pointer().startsWith("/content") || anew);
        scene.knowledge
                .words()
                .filter(word -> word.matter().equals(thing.id()) && word.field().startsWith("CorrectInformation/c"))
                .forEach(word -> standing.add(new Said(word.field().substring("CorrectInformation".length()), word)));
        stands(thing, Map.of(), paper, odd);
    }

    private void end(Thing thing, InformationId id, AgencyCode asker, AgencyCode later) {
        switch (ending) {
            case NONE -> {}
            case REVOKED -> {
                if (holders.containsKey(later)) {
                    revoke(thing, id, later);
                }
            }
            case RECALLED -> {
                Set<AgencyCode> all = new TreeSet<>(everHad);
                all.add(provider);
                scene.knowledge.take(thing.id(), everHad);
                scene.follows(thing, provider, new RecallInformation(id, "thu hồi"), field -> all);
                keepsItsUse(thing, asker);
            }
            case EXPIRED -> scene.ends(thing, Objects.requireNonNull(until), everHad);
        }
    }

    /** Of what it rested on this its user knows still: what it said that it was for, in the provider's words, and how that was answered. */
    private void keepsItsUse(Thing thing, AgencyCode user) {
        scene.knowledge
                .words()
                .filter(word -> word.matter().equals(thing.id())
                        && (word.field().matches("(Grant|Refuse)Use/.*")
                                || word.field().equals("ShareInformation/conditions/purpose")))
                .toList()
                .forEach(word -> scene.knowledge.permit(word, List.of(user)));
    }

    private void revoke(Thing thing, InformationId id, AgencyCode later) {
        scene.knowledge.take(thing.id(), List.of(later));
        holders.remove(later);
        scene.follows(
                thing, provider, new RevokeOnward(id, List.of(later), "lấy lại"), field -> List.of(provider, later));
    }

    /** What stands in the content is known to those of whom it is not withheld; and what others read in its place to them alone. */
    private Collection<AgencyCode> readers(String pointer) {
        Set<AgencyCode> readers = new TreeSet<>(holders.keySet());
        if (pointer.startsWith("/conditions/sanitised")) {
            readers.removeIf(agency -> !isWithheld(WithheldField.TEXT, agency));
        }
        WITHHELD.forEach((field, place) -> {
            if (pointer.startsWith(place)) {
                readers.removeIf(agency -> isWithheld(field, agency));
            }
        });
        readers.add(provider);
        return readers;
    }

    /** Who has it from another gets no more than that one. */
    private boolean isWithheld(WithheldField field, AgencyCode agency) {
        AgencyCode from = holders.getOrDefault(agency, provider);
        return withheld.getOrDefault(field, List.of()).contains(agency)
                || !from.equals(provider) && isWithheld(field, from);
    }

    private void stands(Thing thing, Map<String, String> words, Paper paper, Odd odd) {
        words.forEach((pointer, word) -> {
            if (pointer.startsWith("/content") || pointer.startsWith("/conditions")) {
                standing.add(new Said(pointer, scene.knowledge.word(word)));
            }
        });
        odd.words().forEach((word, pointer) -> said(thing, pointer, word));
        said(thing, "/content/attachments/name", paper.name());
        said(thing, "/content/attachments/bytes", paper.inside());
        said(thing, "/content/attachments/sha256", paper.attachment().sha256().value());
    }

    private void said(Thing thing, String pointer, String word) {
        Said said = new Said(pointer, Planted.word(word, thing.id(), pointer));
        standing.add(said);
        told(said, readers(pointer));
    }

    /** The bytes of a file and its hash stand on no page of the matter, a day stands there in one of two ways. */
    private void told(Said said, Collection<AgencyCode> to) {
        if (said.word().text().startsWith(scene.planting.mark())
                && !said.pointer().endsWith("/bytes")) {
            scene.knowledge.tell(said.word(), to);
        } else {
            scene.knowledge.permit(said.word(), to);
        }
    }

    /** Days and ids that nothing else speaks of. */
    private record Odd(LocalDate day, UUID linked) {
        Odd(GuardScene scene) {
            this(LocalDate.of(1902, 1, 1).plusDays(scene.random.nextInt(20_000)), UUID.randomUUID());
        }

        InformationContent content(Paper paper) {
            return new InformationContent(
                    "tin",
                    "nội dung",
                    new Picture("tuyến", List.of(new ProvinceCode("15")), "đối tượng", "hàng", "thủ đoạn", null),
                    Reliability.USUAL,
                    Credibility.PROBABLE,
                    List.of(paper.attachment()),
                    null,
                    new Covered(day, day),
                    new InformationLinks(List.of(new CaseFileId(linked)), null, null),
                    null);
        }

        Map<String, String> words() {
            return Map.of(
                    day.toString(),
                    "/content/period",
                    "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
                    "/content/period",
                    linked.toString(),
                    "/content/links");
        }
    }
}
