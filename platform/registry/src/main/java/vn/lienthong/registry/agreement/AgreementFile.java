package vn.lienthong.registry.agreement;

import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.Agreement;
import vn.lienthong.contract.directory.AgreementDrafting;
import vn.lienthong.contract.directory.AgreementKind;
import vn.lienthong.contract.directory.AgreementSigning;
import vn.lienthong.contract.directory.AgreementStatus;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Provenance;

/** One agreement as it ships: a YAML file, read whole, with every complaint about it. */
final class AgreementFile {
    private final String file;
    private final List<String> complaints = new ArrayList<>();

    AgreementFile(String file) {
        this.file = file;
    }

    /** The agreement; empty if there is anything to complain about. */
    Optional<Agreement> read(Reader text) {
        try {
            Fields fields = Fields.of(YamlText.read(text), this::complain);
            Supplier<Agreement> agreement = agreement(fields);
            fields.refuseOthers();
            return complaints.isEmpty() ? Optional.of(Fields.guarded(1, agreement)) : Optional.empty();
        } catch (BadPlace e) {
            complain(e);
            return Optional.empty();
        }
    }

    /** What is wrong with it, each with file, line and reason. */
    List<String> complaints() {
        return complaints;
    }

    private void complain(BadPlace place) {
        complaints.add(place.in(file));
    }

    private Supplier<Agreement> agreement(Fields fields) {
        Supplier<String> code = now(() -> fields.text("code"));
        Supplier<AgreementKind> kind = now(() -> fields.required("kind", AgreementKind::of));
        Supplier<String> title = now(() -> fields.text("title"));
        Supplier<@Nullable String> number = now(() -> fields.optional("number", Function.identity()));
        Supplier<AgreementStatus> status = now(() -> fields.required("status", AgreementStatus::of));
        Supplier<Period> period = now(() -> period(fields));
        Supplier<@Nullable PartialDate> signedOn = now(() -> fields.optional("signed_on", PartialDate::new));
        Supplier<@Nullable String> predecessor = now(() -> fields.optional("predecessor", Function.identity()));
        Supplier<@Nullable String> successor = now(() -> fields.optional("successor", Function.identity()));
        Supplier<Provenance> provenance = now(() -> provenance(fields));
        Supplier<@Nullable AgreementDrafting> drafting = now(() -> fields.inside("drafting", AgreementFile::drafting));
        Supplier<@Nullable AgreementSigning> signing = now(() -> fields.inside("signing", AgreementFile::signing));
        AgreementParts parts = AgreementParts.read(fields);
        return () -> new Agreement(
                code.get(),
                kind.get(),
                title.get(),
                status.get(),
                period.get(),
                signedOn.get(),
                predecessor.get(),
                successor.get(),
                parts.parties(),
                parts.signatories(),
                parts.legalBases(),
                parts.terms(),
                Optional.ofNullable(drafting.get()).orElse(new AgreementDrafting(null, null, 1, List.of())),
                parts.remarks(),
                provenance.get(),
                number.get(),
                signing.get());
    }

    /** Reads at once, so that what is wrong is complained of beside everything else; what it gives is asked for later. */
    private <T extends @Nullable Object> Supplier<T> now(Supplier<T> read) {
        try {
            T value = read.get();
            return () -> value;
        } catch (BadPlace e) {
            complain(e);
            return () -> {
                throw e;
            };
        }
    }

    /** When it, or a part of it, is in force. */
    static Period period(Fields fields) {
        LocalDate to = fields.optional("to", LocalDate::parse);
        return fields.optional("from", from -> new Period(new PartialDate(from), to)) instanceof Period known
                ? known
                : new Period(null, to);
    }

    static Provenance provenance(Fields fields) {
        return new Provenance(fields.text("source"), fields.required("confidence", Confidence::of));
    }

    private static AgreementSigning signing(Fields fields) {
        return new AgreementSigning(fields.text("place"), fields.words("witnesses", Function.identity()));
    }

    private static AgreementDrafting drafting(Fields fields) {
        return new AgreementDrafting(
                fields.optional("drafter", AgencyCode::new),
                fields.optional("chair", AgencyCode::new),
                fields.required("revision", Integer::valueOf),
                List.of());
    }
}
