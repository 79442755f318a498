package vn.lienthong.contract.directory;

import java.util.List;

/**
 * What is shared by default under an agreement, and with whom; the provider may always narrow it.
 *
 * @param from ids of the parties that provide
 * @param to ids of the parties that receive
 */
public record AgreementShare(
        List<AgreementMatter> matters, List<String> from, List<String> to, String noteVi, List<String> clauses) {
    public AgreementShare {
        matters = List.copyOf(matters);
        from = List.copyOf(from);
        to = List.copyOf(to);
        clauses = List.copyOf(clauses);
    }
}
