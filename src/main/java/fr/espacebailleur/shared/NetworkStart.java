package fr.espacebailleur.shared;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** The network that an address belongs to: its beginning says enough, and not whose machine it is. */
public final class NetworkStart {

    /** No name is looked up. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

    private NetworkStart() {}

    /**
     * « 192.0.2 » of an IPv4 address, « 2001:db8:1 » of an IPv6 one.
     *
     * @return empty when it is no address
     */
    public static String of(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            return "";
        }
        try {
            InetAddress read = InetAddress.getByName(address);
            byte[] bytes = read.getAddress();
            return read instanceof Inet4Address
                    ? "%d.%d.%d".formatted(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff)
                    : "%x:%x:%x".formatted(pair(bytes, 0), pair(bytes, 2), pair(bytes, 4));
        } catch (UnknownHostException noAddress) {
            return "";
        }
    }

    private static int pair(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }
}
