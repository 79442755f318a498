/**
 * A small OpenID Connect issuer for installations that have none of their own: it signs in officers by form and agencies' systems by client credentials.
 * Every token it issues says which agency acts; any other issuer that says so can take its place.
 */
@NullMarked
package vn.lienthong.identity;

import org.jspecify.annotations.NullMarked;
