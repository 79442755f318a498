package vn.lienthong.contract.plan;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.WardCode;

/** The place that a plan is aimed at: a whole commune, or one address in it. */
public record TargetPlace(
        ProvinceCode province,
        WardCode ward,
        @Size(min = 1, max = 300) @Nullable String address) {}
