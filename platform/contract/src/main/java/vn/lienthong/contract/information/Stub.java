package vn.lienthong.contract.information;

import jakarta.validation.constraints.Size;
import vn.lienthong.contract.handling.Secrecy;

/**
 * All that may be told of what is too secret to be carried here: that it exists, how secret it is, who holds it, whom to ask.
 *
 * @param holder the unit that holds it
 * @param contact the post to be asked, and by which lawful way; no name of a person
 */
public record Stub(
        Secrecy secrecy,
        @Size(min = 1, max = 200) String holder,
        @Size(min = 1, max = 300) String contact) {}
