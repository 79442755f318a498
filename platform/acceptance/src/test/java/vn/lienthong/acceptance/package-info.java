/**
 * The whole system on the real broker and store: stories, hostile input, failures, a foreign client, a real browser.
 * One system is started for all tests that do not break it.
 */
package vn.lienthong.acceptance;
