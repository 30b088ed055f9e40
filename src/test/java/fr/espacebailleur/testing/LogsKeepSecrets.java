package fr.espacebailleur.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After each class of tests: no secret and nothing personal is in the log of any portal that it used. */
public final class LogsKeepSecrets implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext context) {
        PortalProcess.running().forEach(Confidential::isNotInLogOf);
    }
}
