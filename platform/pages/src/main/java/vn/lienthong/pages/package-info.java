/**
 * What the two applications that show pages to officers, the issuer and the console, have in common: the parts of Spring Boot
 * they are made of, their settings, and what browsers are told. It knows nothing of either.
 */
@NullMarked
package vn.lienthong.pages;

import org.jspecify.annotations.NullMarked;
