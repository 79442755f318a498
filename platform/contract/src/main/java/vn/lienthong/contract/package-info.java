/**
 * What travels between agencies: values, the table of message types, the table of topics and the CloudEvents envelope.
 * The records here are the contract; JSON Schemas and the AsyncAPI document are generated from them.
 */
@NullMarked
package vn.lienthong.contract;

import org.jspecify.annotations.NullMarked;
