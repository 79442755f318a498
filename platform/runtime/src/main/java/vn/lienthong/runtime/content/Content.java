package vn.lienthong.runtime.content;

import vn.lienthong.contract.casefile.Sha256;

/**
 * What is stored.
 *
 * @param sha256 of its bytes
 * @param type media type, as it was found in the bytes
 * @param size in bytes
 */
public record Content(Sha256 sha256, String type, long size) {}
