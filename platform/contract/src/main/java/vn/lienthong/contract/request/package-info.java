/**
 * Requests for coordination (yêu cầu phối hợp): what is asked, and how each addressee answers.
 * Each addressee carries an obligation of its own.
 */
@NullMarked
package vn.lienthong.contract.request;

import org.jspecify.annotations.NullMarked;
