package fr.espacebailleur.bench;

import fr.espacebailleur.testing.PortalProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server's process has taken so far, as Linux counts it. */
record ServerMeter(long pid) {
    private static final long TICKS_PER_SECOND = 100;

    static ServerMeter of(PortalProcess portal) {
        return new ServerMeter(portal.handle().pid());
    }

    static ServerMeter ofThis() {
        return new ServerMeter(ProcessHandle.current().pid());
    }

    /** What its heap holds in MiB once all garbage is gone. */
    long heapInUse() {
        jcmd("GC.run");
        Matcher used = Pattern.compile("total \\d+K, used (\\d+)K").matcher(jcmd("GC.heap_info"));
        long kibibytes = 0;
        while (used.find()) {
            kibibytes += Long.parseLong(used.group(1));
        }
        return kibibytes / 1024;
    }

    private String jcmd(String command) {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(pid),
                            command)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** CPU time of all its threads. */
    Duration cpu() {
        String stat = read("stat");
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = Long.parseLong(afterName[11]) + Long.parseLong(afterName[12]);
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }

    /** The most memory that it ever had, heap and all the rest, in MiB. */
    long peakMemory() {
        return kibibytes("VmHWM:") / 1024;
    }

    /** What it has now, in MiB. */
    long memory() {
        return kibibytes("VmRSS:") / 1024;
    }

    private long kibibytes(String name) {
        return read("status")
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
