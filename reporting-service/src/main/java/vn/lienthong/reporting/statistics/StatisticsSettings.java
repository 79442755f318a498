package vn.lienthong.reporting.statistics;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param hiddenAtLeast in blocks of how many that what a reader may not see counts for it; at least 2 */
@ConfigurationProperties("lienthong.statistics")
record StatisticsSettings(int hiddenAtLeast) {
    StatisticsSettings {
        new HiddenCounts(hiddenAtLeast);
    }
}
