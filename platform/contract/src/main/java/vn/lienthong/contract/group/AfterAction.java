package vn.lienthong.contract.group;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * The figures of a working group after its end, as its head states them.
 *
 * @param cases violations found (vụ việc), the criminal ones included
 * @param criminalCases criminal cases (vụ án)
 * @param requests requests for coordination that it made
 * @param persons persons prosecuted or arrested
 * @param goodsVnd value of the violating goods in đồng
 * @param finesVnd fines and other sums for the budget in đồng
 * @param assessment the results in words
 */
public record AfterAction(
        @PositiveOrZero @Max(1_000_000) int cases,
        @PositiveOrZero @Max(1_000_000) int criminalCases,
        @PositiveOrZero @Max(1_000_000) int requests,
        @PositiveOrZero @Max(1_000_000) int persons,
        @PositiveOrZero @Max(1_000_000_000_000_000L) long goodsVnd,
        @PositiveOrZero @Max(1_000_000_000_000_000L) long finesVnd,
        @Size(min = 1, max = 20_000) String assessment) {}
