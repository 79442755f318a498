package vn.lienthong.contract.information;

import vn.lienthong.contract.task.Deadline;

/**
 * A bulletin that was issued.
 *
 * @param limit by when each of those that it is circulated to is to acknowledge it
 */
public record IssuedBulletin(BulletinKind kind, Deadline limit) {}
