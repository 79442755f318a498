package vn.lienthong.contract.directory;

import jakarta.validation.constraints.NotBlank;

/**
 * Who signed, by post and unit; the names of persons are left out.
 *
 * @param party id of the party signed for
 */
public record AgreementSignatory(
        @NotBlank String title,
        @NotBlank String unit,
        @NotBlank String party) {}
