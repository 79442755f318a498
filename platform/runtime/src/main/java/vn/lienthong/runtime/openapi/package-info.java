/**
 * What a service answers over HTTP, as an OpenAPI 3.1 document. It is written by hand beside the pages that it describes and
 * put together when it is first asked for; tests hold it against the running service.
 */
@NullMarked
package vn.lienthong.runtime.openapi;

import org.jspecify.annotations.NullMarked;
