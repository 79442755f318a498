package vn.lienthong.intake.door;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Sources;

/** Matters by the command that begins them. */
public final class Begun {
    private Begun() {}

    /** The id of the matter that this command begins: the same for the same command, however often it arrives. */
    public static UUID by(AgencyCode agency, String command) {
        String name = Sources.of(agency) + "|" + command;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
