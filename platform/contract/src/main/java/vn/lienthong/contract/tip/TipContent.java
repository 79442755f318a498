package vn.lienthong.contract.tip;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Facts;
import vn.lienthong.contract.plan.Serves;

/**
 * What was reported, without anything that tells who reported it.
 *
 * @param facts what the receiver has made out of it, by which the competent agency is found; its province counts before
 *     {@code province}
 * @param serves the plan and the working group that it is part of, null if it is part of none
 */
public record TipContent(
        Channel channel,
        @Size(min = 1, max = 200) String title,
        @Size(min = 1, max = 20_000) String text,
        @Nullable ProvinceCode province,
        @Size(max = 300) @Nullable String goods,
        @Nullable Facts facts,
        @Nullable Serves serves) {}
