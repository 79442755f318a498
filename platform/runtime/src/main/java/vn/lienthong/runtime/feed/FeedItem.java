package vn.lienthong.runtime.feed;

import org.jspecify.annotations.Nullable;

/**
 * One line of the feed.
 *
 * @param typeVi what happened, in Vietnamese
 * @param time when, in ISO 8601
 * @param by code of the agency that acted; null if none did: time brought it about, or the platform says it
 * @param byVi what it is called, and the officer who acted for it if one is named; that it was the system if no agency acted
 * @param summaryVi what it says besides, in one sentence; empty if it says no more than that it happened
 * @param handling codes of the agencies that may see it, joined by commas
 * @param number by which people call the matter; null if it has none yet
 * @param officer the officer who acted for the agency, as people know them; null if none is named
 */
public record FeedItem(
        String id,
        String type,
        String typeVi,
        @Nullable String subject,
        @Nullable String time,
        @Nullable String by,
        String byVi,
        @Nullable String provider,
        @Nullable String providerVi,
        String summaryVi,
        @Nullable String urgency,
        @Nullable String handling,
        @Nullable String number,
        @Nullable String officer) {}
