package vn.lienthong.acceptance.bench;

import java.time.Duration;

/**
 * How thoroughly pages are measured.
 *
 * @param visits how often a browser opens each page
 * @param asked how long each page is asked for, ten times a second
 * @param watched how long a process is watched that has boards open and nothing to tell them
 * @param events of which open boards are told
 */
record Pace(int visits, Duration asked, Duration watched, int events) {
    static final Pace QUICK = new Pace(7, Duration.ofSeconds(20), Duration.ofSeconds(10), 20);
    static final Pace USUAL = new Pace(15, Duration.ofSeconds(60), Duration.ofSeconds(20), 100);
}
