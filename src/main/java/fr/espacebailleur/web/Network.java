package fr.espacebailleur.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses of the Internet that begin alike: one alone, or all of a block, {@code 10.0.0.0/8}. */
record Network(InetAddress first, int length) {

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9a-fA-F:.]{2,45}");
    private static final int BITS = 8;

    /** @throws IllegalArgumentException when it is no address and no block of them */
    static Network of(String written) {
        int slash = written.indexOf('/');
        String address = slash < 0 ? written : written.substring(0, slash);
        InetAddress first = address(address).orElseThrow(() -> notOne(written));
        int most = first.getAddress().length * BITS;
        int length = slash < 0 ? most : length(written.substring(slash + 1), written);
        if (length > most) {
            throw notOne(written);
        }
        return new Network(first, length);
    }

    /** Several, with commas between them. */
    static List<Network> all(String written) {
        return Stream.of(written.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(Network::of)
                .toList();
    }

    private static int length(String written, String whole) {
        if (!written.matches("\\d{1,3}")) {
            throw notOne(whole);
        }
        return Integer.parseInt(written);
    }

    private static IllegalArgumentException notOne(String written) {
        return new IllegalArgumentException("neither an IP address nor a block of them: " + written);
    }

    /** An address as it is written in figures; a name is never looked up. Empty when it is none. */
    static Optional<InetAddress> address(String written) {
        if (!IPV4.matcher(written).matches() && !IPV6.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(written));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == first.getAddress().length
                && Arrays.equals(beginning(bytes, length), beginning(first.getAddress(), length));
    }

    /** The first address of all that begin alike. */
    static InetAddress firstLike(InetAddress address, int length) {
        byte[] bytes = address.getAddress();
        try {
            return InetAddress.getByAddress(Arrays.copyOf(beginning(bytes, length), bytes.length));
        } catch (UnknownHostException neverOfThatManyBytes) {
            throw new IllegalStateException(neverOfThatManyBytes);
        }
    }

    private static byte[] beginning(byte[] bytes, int length) {
        byte[] beginning = Arrays.copyOf(bytes, (length + BITS - 1) / BITS);
        int rest = length % BITS;
        if (rest != 0) {
            beginning[beginning.length - 1] &= (byte) (0xff << (BITS - rest));
        }
        return beginning;
    }
}
