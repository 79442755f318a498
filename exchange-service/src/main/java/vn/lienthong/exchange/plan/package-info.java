/**
 * Plans (kế hoạch, cao điểm, chuyên đề): drafted by their lead, put before those they touch, issued, carried out task by
 * task, and reviewed. Opinions, consents and silence stay on record.
 */
@NullMarked
package vn.lienthong.exchange.plan;

import org.jspecify.annotations.NullMarked;
