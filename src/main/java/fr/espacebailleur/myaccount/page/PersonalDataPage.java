package fr.espacebailleur.myaccount.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** « Données personnelles »: how long what is kept is kept, as this portal was told. */
@Named
@ApplicationScoped
public class PersonalDataPage {

    @Inject
    @ConfigProperty(name = "portal.sign-ins.kept")
    private Duration signIns;

    @Inject
    @ConfigProperty(name = "portal.help.kept")
    private Duration help;

    @Inject
    @ConfigProperty(name = "portal.throttle.memory")
    private Duration tries;

    @Inject
    @ConfigProperty(name = "portal.known-browser.kept")
    private Duration browser;

    /** In days. */
    public long getSignInsKept() {
        return signIns.toDays();
    }

    /** In days. */
    public long getHelpKept() {
        return help.toDays();
    }

    /** In hours. */
    public long getTriesKept() {
        return tries.toHours();
    }

    /** In days. */
    public long getBrowserKept() {
        return browser.toDays();
    }
}
