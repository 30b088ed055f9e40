package fr.espacebailleur.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A CSV of landlords, as the Caf drops it into the import folder. */
public record LandlordsFile(String name, String text) {

    public static LandlordsFile of(LandlordLine... lines) {
        return of(List.of(lines));
    }

    public static LandlordsFile of(List<LandlordLine> lines) {
        String text = Stream.concat(
                        Stream.of(String.join(";", LandlordLine.COLUMNS)),
                        lines.stream().map(LandlordLine::csv))
                .collect(Collectors.joining("\n", "", "\n"));
        return new LandlordsFile("bailleurs-" + LandlordLine.anything(), text);
    }

    /** As an agent has it on his own machine. */
    public Path saveIn(Path folder) {
        try {
            return Files.writeString(folder.resolve(name + ".csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void dropInto(Path importFolder) {
        try {
            Files.createDirectories(importFolder);
            Path copying = importFolder.resolve(name + ".copie");
            Files.writeString(copying, text);
            Files.move(copying, importFolder.resolve(name + ".csv"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it was put away; the lines of its report, the header first. */
    public List<String> report(Path importFolder) {
        return report(importFolder, Duration.ofSeconds(20));
    }

    /** Likewise, for a file that takes longer. */
    public List<String> report(Path importFolder, Duration patience) {
        Path done = importFolder.resolve("done");
        Eventually.holds("import of " + name, patience, () -> Files.exists(done.resolve(name + ".csv")));
        try {
            return Files.readAllLines(done.resolve(name + ".report.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
