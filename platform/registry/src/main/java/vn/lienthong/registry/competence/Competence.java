package vn.lienthong.registry.competence;

import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.lienthong.contract.directory.CompetenceAnswer;
import vn.lienthong.contract.directory.CompetenceCandidate;
import vn.lienthong.contract.directory.CompetenceRule;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.directory.RuleRole;
import vn.lienthong.registry.agency.Agencies;
import vn.lienthong.registry.codelist.CodeLists;
import vn.lienthong.registry.load.BadDirectory;
import vn.lienthong.registry.load.Table;

/** The rules of competence, and who is competent by them. Immutable; the order of the rules does not matter. */
public final class Competence {
    private static final String RULES = "competence.csv";

    private final List<CompetenceRule> all;
    private final Lexicon words;
    private final RuleIndex rules;
    private final Seats seats;

    private Competence(Collection<CompetenceRule> all, Lexicon words, AgencyFinder agencies) {
        this.all = List.copyOf(all);
        this.words = words;
        this.rules = new RuleIndex(all, words);
        this.seats = new Seats(rules, agencies);
    }

    /** Loads the rules that ship. @throws BadDirectory naming file, row and reason of everything wrong */
    public static Competence load(Agencies agencies, CodeLists words) {
        AgencyFinder finder = new DirectoryFinder(agencies);
        return Table.shipped(RULES, text -> read(text, Lexicon.of(words), finder));
    }

    /** Takes rules as they travel. @throws BadDirectory naming key and reason of everything wrong */
    public static Competence of(Collection<CompetenceRule> rules, CodeLists words, Agencies agencies) {
        return of(rules, words, new DirectoryFinder(agencies));
    }

    static Competence of(Collection<CompetenceRule> rules, CodeLists words, AgencyFinder agencies) {
        Lexicon lexicon = Lexicon.of(words);
        RuleChecks checks = new RuleChecks(rules, lexicon, agencies);
        List<String> complaints = new ArrayList<>();
        rules.stream()
                .map(CompetenceRule::key)
                .distinct()
                .forEach(key -> checks.about(key).forEach(reason -> complaints.add("%s: %s".formatted(key, reason))));
        if (!complaints.isEmpty()) {
            throw new BadDirectory(complaints);
        }
        return new Competence(rules, lexicon, agencies);
    }

    static Competence read(Reader text, Lexicon words, AgencyFinder agencies) {
        Table<String, CompetenceRule> table = Table.read(RULES, text, RuleRows::rule, CompetenceRule::key);
        RuleChecks checks = new RuleChecks(table.rows().values(), words, agencies);
        table.check(rule -> joined(checks.about(rule.key())));
        table.refuseIfBad();
        return new Competence(table.rows().values(), words, agencies);
    }

    private static Optional<String> joined(List<String> reasons) {
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }

    /** The rules, in the order of the file. */
    public Collection<CompetenceRule> all() {
        return all;
    }

    /**
     * Who leads, who supports and who else has a part on that day, ranked, each with the clauses for and against and a
     * sentence; whether nobody or several lead, and what to do then. A person decides.
     */
    public CompetenceAnswer whoIsCompetent(Facts facts, LocalDate date) {
        List<Draft> leads = new ArrayList<>();
        List<Draft> supporting = new ArrayList<>();
        List<Draft> others = new ArrayList<>();
        int place = Sides.number(facts.province());
        long day = date.toEpochDay();
        long[] about = rules.about(facts);
        for (int word = 0; word < about.length; word++) {
            for (long bits = about[word]; bits != 0; bits &= bits - 1) {
                int number = (word << 6) + Long.numberOfTrailingZeros(bits);
                if (rules.inForce(number, day)) {
                    RuleRole role = rules.ruling(number).rule().role();
                    gather(
                            seats.seat(number, place, day),
                            role == RuleRole.LEADS ? leads : role == RuleRole.SUPPORTS ? supporting : others);
                }
            }
        }
        dropThoseThatLead(leads, supporting);
        Ranking ranking = Ranking.of(leads, facts.foundBy(), words.lists());
        return new CompetenceAnswer(
                ranking.verdict(),
                candidates(leads, leads),
                candidates(supporting, List.of()),
                candidates(others, List.of()),
                ranking.tie(),
                seats.committee(place, day),
                Wording.verdict(ranking, leads),
                Wording.unknown(
                        facts,
                        words.goods().number(facts.goods()) < words.goods().size()));
    }

    private static void gather(Seat seat, List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.isOf(seat)) {
                draft.add(seat.ruling());
                return;
            }
        }
        drafts.add(new Draft(seat));
    }

    private static void dropThoseThatLead(List<Draft> leads, List<Draft> supporting) {
        for (int i = supporting.size() - 1; i >= 0; i--) {
            if (supporting.get(i).isAmong(leads)) {
                supporting.remove(i);
            }
        }
    }

    private static List<CompetenceCandidate> candidates(List<Draft> drafts, List<Draft> rivals) {
        List<CompetenceCandidate> made = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            made.add(draft.candidate(rivals));
        }
        return Collections.unmodifiableList(made);
    }
}
