package vn.lienthong.registry;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.AgencyTemplate;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementLine;
import vn.lienthong.contract.directory.AgreementParty;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.registry.codelist.CodeLists;

/** The forces that entries of the directory name, beside the list of forces. */
record NamedForces(CodeLists words) {

    /** A complaint for each entry that names a force which the list never had. */
    List<String> unknown(
            Collection<Agency> agencies, Collection<AgencyTemplate> templates, Collection<Agreement> agreements) {
        return Stream.of(
                        agencies.stream().map(agency -> unknown(agency.key(), agency.force())),
                        templates.stream().map(template -> unknown(template.key(), template.force())),
                        agreements.stream()
                                .flatMap(agreement -> lines(agreement).map(force -> unknown(agreement.key(), force))))
                .flatMap(each -> each)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Stream<Force> lines(Agreement agreement) {
        return agreement.parties().stream()
                .map(AgreementParty::line)
                .filter(Objects::nonNull)
                .map(AgreementLine::force)
                .filter(Objects::nonNull);
    }

    private Optional<String> unknown(String key, Force force) {
        return words.has(CodeList.FORCE, force.wire())
                ? Optional.empty()
                : Optional.of("%s: unknown force '%s'".formatted(key, force));
    }
}
