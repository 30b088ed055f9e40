package fr.espacebailleur.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.mail.MailSessionDefinition;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * What the container gives the rooms: the database, the mail session, the time and chance.
 *
 * <p>The defaults stand here, because the container reads these annotations before it reads the WAR's configuration.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/portal",
        className = "${MPCONFIG=portal.db.driver:org.h2.jdbcx.JdbcDataSource}",
        url = "${MPCONFIG=portal.db.url:jdbc:h2:file:./portal-data/portal}",
        user = "${MPCONFIG=portal.db.user:portal}",
        password = "${MPCONFIG=portal.db.password:}",
        initialPoolSize = 1,
        minPoolSize = 1,
        maxPoolSize = 32,
        properties = {
            // Nobody waits longer for a connection: an outage is told at once, and requests do not pile up.
            "fish.payara.max-wait-time-in-millis=3000",
            "fish.payara.connection-creation-retry-attempts=0",
            // When the database was away, none of the connections from before is used again.
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true"
        })
@MailSessionDefinition(
        name = "java:app/mail/portal",
        transportProtocol = "smtp",
        host = "${MPCONFIG=portal.mail.host:localhost}",
        user = "${MPCONFIG=portal.mail.user:}",
        password = "${MPCONFIG=portal.mail.password:}",
        properties = {
            // True by default on this server: the bodies would reach the log.
            "mail.debug=false",
            "mail.smtp.port=${MPCONFIG=portal.mail.port:25}",
            "mail.smtp.starttls.enable=${MPCONFIG=portal.mail.starttls:false}",
            "mail.smtp.starttls.required=${MPCONFIG=portal.mail.starttls:false}",
            "mail.smtp.connectiontimeout=5000",
            "mail.smtp.timeout=10000",
            "mail.smtp.writetimeout=10000"
        })
@ApplicationScoped
class Resources {

    @Produces
    @Dependent
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Dependent
    RandomGenerator chance() {
        return new SecureRandom();
    }
}
