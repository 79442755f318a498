/**
 * What rests on information hears of it when that is corrected or taken back: a search on the log tells the rules of each case file, request
 * and plan, and these ask who answers for it to look it through.
 */
@NullMarked
package vn.lienthong.exchange.source;

import org.jspecify.annotations.NullMarked;
