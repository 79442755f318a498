package vn.lienthong.demo;

import java.nio.charset.StandardCharsets;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.outcome.Outcome;

/**
 * One thing an agency publishes.
 *
 * @param id the agency's key for it
 * @param agency who publishes it
 * @param type the message type as written, known or not
 * @param payload its bytes, JSON or not
 * @param source the agency that the message says it is from
 * @param expected what must become of it
 * @param title what people call it
 */
record Act(
        String id,
        AgencyCode agency,
        String type,
        byte[] payload,
        AgencyCode source,
        Outcome.Status expected,
        String title) {

    /** An act that must be accepted. */
    static Act of(String id, AgencyCode agency, AgencyCommand command, String title) {
        return of(id, agency, command, Outcome.Status.ACCEPTED, title);
    }

    /** An act that must be refused. */
    static Act refused(String id, AgencyCode agency, AgencyCommand command, String title) {
        return of(id, agency, command, Outcome.Status.REFUSED, title);
    }

    private static Act of(String id, AgencyCode agency, AgencyCommand command, Outcome.Status expected, String title) {
        return new Act(id, agency, MessageTypes.of(command).name(), Json.write(command), agency, expected, title);
    }

    /** The payload as the command it is. @throws RuntimeException if it is none */
    AgencyCommand command() {
        return (AgencyCommand) MessageTypes.find(type).orElseThrow().read(payload);
    }

    /** The payload as text. */
    String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }
}
