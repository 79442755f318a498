package vn.lienthong.contract.deconfliction;

/** What the rules of deconfliction answer: what an agency commands, and what one part of the platform tells another. */
public sealed interface DeconflictionMove permits DeconflictionCommand, DeconflictionNotice {}
