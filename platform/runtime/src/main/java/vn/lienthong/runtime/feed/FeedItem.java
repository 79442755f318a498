package vn.lienthong.runtime.feed;

import org.jspecify.annotations.Nullable;

/**
 * One line of the feed.
 *
 * @param typeVi what happened, in Vietnamese
 * @param time when, in ISO 8601
 * @param by code of the agency that acted; null where the system did, because time ran out
 * @param byVi its short name, or what the system is called
 * @param summaryVi what it is about, in one sentence
 * @param handling codes of the agencies that may see it, joined by commas
 */
public record FeedItem(
        String id,
        String type,
        String typeVi,
        @Nullable String subject,
        @Nullable String time,
        @Nullable String by,
        @Nullable String byVi,
        @Nullable String provider,
        @Nullable String providerVi,
        String summaryVi,
        @Nullable String urgency,
        @Nullable String handling) {}
