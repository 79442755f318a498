package vn.lienthong.client.credentials;

/**
 * A person who signs in to the console.
 *
 * @param password in clear text
 * @param agency code of the agency the officer acts for
 * @param name as shown on screen
 */
public record Officer(String password, String agency, String name) {
    @Override
    public String toString() {
        return "Officer[agency=%s, name=%s]".formatted(agency, name);
    }
}
