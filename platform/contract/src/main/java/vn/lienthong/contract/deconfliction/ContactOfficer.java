package vn.lienthong.contract.deconfliction;

import jakarta.validation.constraints.Size;

/**
 * Whom the other agency is to speak to once both agree.
 *
 * @param name of the officer, with rank or post
 * @param reach telephone or another way, such as a number on duty
 */
public record ContactOfficer(
        @Size(min = 1, max = 100) String name,
        @Size(min = 1, max = 200) String reach) {}
