package vn.lienthong.exchange.casefile;

import vn.lienthong.contract.casefile.Transfer;

/** An offer that its receiver returned as not within its competence, and why. */
record Declined(Transfer transfer, String why) {}
