package vn.lienthong.contract.directory;

import jakarta.validation.constraints.NotBlank;

/** Something to know about an agreement that is no term of it: a doubt, a contradiction, news from elsewhere. */
public record AgreementRemark(@NotBlank String textVi, Provenance provenance) {}
