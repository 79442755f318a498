package vn.lienthong.contract.group;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanPeriod;

/**
 * What a working group is for and who is in it (clauses.csv S1-01 to S1-04).
 *
 * @param mandate its duties, one by one
 * @param zones border routes, sea areas, inland areas
 * @param areas the provinces it works in; none for the whole country
 * @param plan the plan it serves
 * @param period when it works; with the last day it ends by itself
 * @param figuresBy by which day its head reports the figures after the end; null for the limit that the system sets
 */
public record GroupCharter(
        @Size(min = 1, max = 300) String name,
        @Size(min = 1, max = 4000) String purpose,
        @Size(min = 1, max = 50) List<@Size(min = 1, max = 2000) String> mandate,
        @Size(min = 1, max = 7) List<Zone> zones,
        @Size(max = 34) List<ProvinceCode> areas,
        @Nullable PlanId plan,
        @Size(min = 1, max = 60) List<GroupMember> members,
        PlanPeriod period,
        @Nullable LocalDate figuresBy) {}
