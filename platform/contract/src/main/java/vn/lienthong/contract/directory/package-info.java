/**
 * The directory (danh mục) as it travels: agencies, administrative units, competence rules, agreements, calendar and
 * deadlines, each entry with the period in which it is in force and the source it rests on.
 */
@NullMarked
package vn.lienthong.contract.directory;

import org.jspecify.annotations.NullMarked;
