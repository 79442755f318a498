package vn.lienthong.registry.competence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.clause.Clauses;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CompetenceRule;
import vn.lienthong.contract.directory.RuleRole;
import vn.lienthong.contract.directory.RuleTie;

/** What is wrong with rules, each alone and each beside the others. */
final class RuleChecks {
    private static final Pattern CLAUSE_ID = Pattern.compile("S[0-9]-[0-9]+.*");

    private final Lexicon words;
    private final AgencyFinder agencies;
    private final Clauses clauses;
    private final Map<String, List<String>> complaints = new LinkedHashMap<>();

    RuleChecks(Collection<CompetenceRule> rules, Lexicon words, AgencyFinder agencies) {
        this.words = words;
        this.agencies = agencies;
        this.clauses = Clauses.load();
        List<CompetenceRule> all = List.copyOf(rules);
        List<Span> spans = all.stream().map(rule -> Span.of(rule.period())).toList();
        for (int i = 0; i < all.size(); i++) {
            checkAlone(all.get(i));
            for (int j = 0; j < i; j++) {
                if (spans.get(i).overlaps(spans.get(j))) {
                    checkBeside(all.get(j), all.get(i));
                }
            }
        }
    }

    /** Everything wrong with the rule of that key; empty if it is sound. */
    List<String> about(String key) {
        return complaints.getOrDefault(key, List.of());
    }

    private void complain(CompetenceRule rule, String reason, Object... values) {
        complaints
                .computeIfAbsent(rule.key(), key -> new ArrayList<>())
                .add(values.length == 0 ? reason : reason.formatted(values));
    }

    private void checkAlone(CompetenceRule rule) {
        if (rule.clauses().isEmpty()) {
            complain(rule, "no clause");
        }
        if (rule.basis().isBlank()) {
            complain(rule, "no basis");
        }
        for (String clause : rule.clauses()) {
            if (CLAUSE_ID.matcher(clause).matches() && clauses.find(clause).isEmpty()) {
                complain(rule, "unknown clause %s", clause);
            }
        }
        if (!agencies.knows(rule.unit())) {
            complain(rule, "unknown agency %s", rule.unit());
        }
        for (ProvinceCode province : rule.scope().provinces()) {
            if (!agencies.knows(province)) {
                complain(rule, "unknown province %s", province);
            }
        }
        for (String word : rule.scope().goods()) {
            if (!words.goods().knows(word)) {
                complain(rule, "unknown goods '%s'", word);
            }
        }
        for (Violation violation : rule.scope().violations()) {
            if (!words.violations().knows(violation.wire())) {
                complain(rule, "unknown violation '%s'", violation);
            }
        }
        if (!words.lists().has(CodeList.FORCE, rule.force().wire())) {
            complain(rule, "unknown force '%s'", rule.force());
        }
        if (rule.rank() < 1) {
            complain(rule, "rank %d is below 1", rule.rank());
        }
    }

    private void checkBeside(CompetenceRule earlier, CompetenceRule rule) {
        if (earlier.id().equals(rule.id())) {
            complain(rule, "overlaps the period of %s", earlier.key());
        } else if (bothLead(earlier, rule) && Sides.meet(earlier, rule, words)) {
            tieBetween(earlier, rule);
        }
    }

    private static boolean bothLead(CompetenceRule one, CompetenceRule other) {
        return one.role() == RuleRole.LEADS
                && other.role() == RuleRole.LEADS
                && one.rank() == other.rank()
                && !one.unit().equals(other.unit());
    }

    private void tieBetween(CompetenceRule earlier, CompetenceRule rule) {
        if (rule.tie() == null || earlier.tie() == null) {
            complain(rule, "leads with rank %d like %s, without a tie rule", rule.rank(), earlier.key());
        } else if (rule.tie() != earlier.tie()) {
            complain(rule, "leads with rank %d like %s, by another tie rule", rule.rank(), earlier.key());
        } else if (rule.tie() == RuleTie.SPECIFIC
                && rule.scope().specificity() == earlier.scope().specificity()) {
            complain(rule, "leads with rank %d like %s, and neither is more specific", rule.rank(), earlier.key());
        }
    }
}
