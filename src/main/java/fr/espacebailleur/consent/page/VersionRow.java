package fr.espacebailleur.consent.page;

import fr.espacebailleur.consent.PublishedVersion;
import fr.espacebailleur.shared.ParisTime;
import java.time.Instant;

/**
 * A version as a line of a table.
 *
 * @param address of the page with its text
 * @param inForceFrom empty for one with which the portal began
 */
public record VersionRow(
        int version,
        String address,
        String inForceFrom,
        boolean announced,
        boolean inForce,
        boolean withdrawn,
        long acceptances) {

    static VersionRow of(PublishedVersion published) {
        Instant from = published.inForceFrom();
        return new VersionRow(
                published.version(),
                "/agent/document?sorte=" + ShownDocument.name(published.kind()) + "&version=" + published.version(),
                from.equals(Instant.EPOCH) ? "" : ParisTime.brief(from),
                published.state() == PublishedVersion.State.ANNOUNCED,
                published.state() == PublishedVersion.State.IN_FORCE,
                published.state() == PublishedVersion.State.WITHDRAWN,
                published.acceptances());
    }
}
