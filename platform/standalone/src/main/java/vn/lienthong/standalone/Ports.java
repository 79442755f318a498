package vn.lienthong.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The port of each part, on 127.0.0.1.
 *
 * @param numbers from 0, which is any free port, to 65535
 */
public record Ports(Map<Part, Integer> numbers) {
    private static final int HIGHEST = 65535;

    /** @throws StartRefused if a number is no port */
    public Ports {
        numbers = Map.copyOf(numbers);
        numbers.forEach((part, number) -> {
            if (number < 0 || number > HIGHEST) {
                throw new StartRefused("%d không phải là số cổng (%s)".formatted(number, part.option()));
            }
        });
    }

    /** The ports of the documentation. */
    public static Ports usual() {
        return new Ports(Map.of());
    }

    /** A free port for every part, as tests need. */
    public static Ports free() {
        var numbers = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            numbers.put(part, 0);
        }
        return new Ports(numbers).chosen();
    }

    /** The port of a part. */
    public int of(Part part) {
        return numbers.getOrDefault(part, part.usualPort());
    }

    /** Address of a part that speaks HTTP. */
    public URI url(Part part) {
        return URI.create("http://127.0.0.1:" + of(part));
    }

    /** These, with a free port wherever any is wanted. */
    Ports chosen() {
        var numbers = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            numbers.put(part, of(part) == 0 ? freePort(numbers) : of(part));
        }
        return new Ports(numbers);
    }

    private static int freePort(Map<Part, Integer> taken) {
        while (true) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (!taken.containsValue(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException failure) {
                throw new StartRefused("Không còn cổng mạng nào trống.", failure);
            }
        }
    }

    /** @throws StartRefused naming each part whose port is in use, and the option that moves it */
    void check() {
        var parts = new LinkedHashMap<Integer, Part>();
        var troubles = new StringBuilder();
        for (var part : Part.values()) {
            var other = parts.put(of(part), part);
            if (other != null) {
                troubles.append(trouble(part, "đã dành cho " + other.nameVi()));
            } else if (isUsed(of(part))) {
                troubles.append(trouble(part, "đang được chương trình khác sử dụng"));
            }
        }
        if (!troubles.isEmpty()) {
            throw new StartRefused(troubles.toString().strip());
        }
    }

    private String trouble(Part part, String what) {
        return "Cổng %d của %s %s. Chọn cổng khác bằng %s SỐ hoặc biến môi trường %s.%n"
                .formatted(of(part), part.nameVi(), what, part.option(), part.variable());
    }

    private static boolean isUsed(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return false;
        } catch (IOException inUse) {
            return true;
        }
    }
}
