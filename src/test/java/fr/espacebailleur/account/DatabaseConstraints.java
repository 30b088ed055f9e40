package fr.espacebailleur.account;

import static fr.espacebailleur.account.testing.Row.account;
import static fr.espacebailleur.account.testing.Row.budget;
import static fr.espacebailleur.account.testing.Row.consent;
import static fr.espacebailleur.account.testing.Row.credential;
import static fr.espacebailleur.account.testing.Row.documentWithdrawal;
import static fr.espacebailleur.account.testing.Row.emailChange;
import static fr.espacebailleur.account.testing.Row.emailCode;
import static fr.espacebailleur.account.testing.Row.entitlement;
import static fr.espacebailleur.account.testing.Row.firstConnection;
import static fr.espacebailleur.account.testing.Row.founding;
import static fr.espacebailleur.account.testing.Row.helpRequest;
import static fr.espacebailleur.account.testing.Row.individual;
import static fr.espacebailleur.account.testing.Row.landlordService;
import static fr.espacebailleur.account.testing.Row.legalDocument;
import static fr.espacebailleur.account.testing.Row.membership;
import static fr.espacebailleur.account.testing.Row.message;
import static fr.espacebailleur.account.testing.Row.organisation;
import static fr.espacebailleur.account.testing.Row.sealKey;
import static fr.espacebailleur.account.testing.Row.servicePass;
import static fr.espacebailleur.account.testing.Row.signIn;
import static fr.espacebailleur.account.testing.Row.succession;
import static fr.espacebailleur.account.testing.Row.throttle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.espacebailleur.account.testing.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the database itself refuses, whatever a program asks of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DatabaseConstraints {
    private static final Row PERSON = individual();
    private static final Row HOLDER = account(PERSON).with("email", "prise@exemple.fr");
    private static final Row COMPANY = organisation();
    private static final Row FOUNDER = account(COMPANY);
    private static final Row COLLEAGUE = account(COMPANY);
    private static final Row DOCUMENT = legalDocument();
    private static final Row TRIES = throttle();
    private static final Row SPENT = budget();
    private static final Row CHANGE = emailChange(HOLDER);
    private static final Row HELP = helpRequest();
    private static final Row ANNOUNCED =
            founding(FOUNDER, COMPANY).with("code_sha256", "a".repeat(64)).with("contestable_until", Row.NOW);
    private static final Row UNDER_WAY = succession(COLLEAGUE, COMPANY)
            .with("open_of", COLLEAGUE.id())
            .with("key_of", COMPANY.id())
            .with("key_due_at", Row.NOW);
    private static final Row PROOF = consent(HOLDER, DOCUMENT);

    /** SQLSTATEs of the two databases. */
    enum Broken {
        UNIQUE("23505", "23505"),
        CHECK("23514", "23513"),
        FOREIGN_KEY("23503", "23506"),
        NOT_NULL("23502", "23502");

        private final String onPostgres;
        private final String onH2;

        Broken(String onPostgres, String onH2) {
            this.onPostgres = onPostgres;
            this.onH2 = onH2;
        }
    }

    private Connection database;

    abstract Connection migrated() throws SQLException;

    @BeforeAll
    void fill() throws SQLException {
        database = migrated();
        for (Row row : new Row[] {
            PERSON,
            HOLDER,
            COMPANY,
            FOUNDER,
            COLLEAGUE,
            credential(HOLDER),
            firstConnection(HOLDER),
            DOCUMENT,
            documentWithdrawal(DOCUMENT),
            PROOF,
            membership(FOUNDER, COMPANY),
            message(HOLDER),
            HELP,
            TRIES,
            SPENT,
            sealKey(),
            emailCode(HOLDER),
            CHANGE,
            entitlement(HOLDER),
            ANNOUNCED,
            UNDER_WAY
        }) {
            row.into(database);
        }
    }

    @AfterAll
    void close() throws SQLException {
        database.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "two individuals of one reference",
                        Broken.UNIQUE,
                        individual()
                                .with("individual_reference", PERSON.columns().get("individual_reference"))),
                fault(
                        "two organisations of one SIRET",
                        Broken.UNIQUE,
                        organisation().with("siret", COMPANY.columns().get("siret"))),
                fault("an individual with a SIRET", Broken.CHECK, individual().with("siret", "1")),
                fault("an individual without a name", Broken.CHECK, individual().with("last_name", null)),
                fault(
                        "an individual without a reference",
                        Broken.CHECK,
                        individual().with("individual_reference", null)),
                fault(
                        "an individual with a raison sociale",
                        Broken.CHECK,
                        individual().with("legal_name", "Essai")),
                fault(
                        "an organisation with an individual's reference",
                        Broken.CHECK,
                        organisation().with("individual_reference", "1")),
                fault(
                        "an organisation without a SIRET",
                        Broken.CHECK,
                        organisation().with("siret", null)),
                fault(
                        "an organisation without a name",
                        Broken.CHECK,
                        organisation().with("legal_name", null)),
                fault("a landlord of another kind", Broken.CHECK, individual().with("kind", "OTHER")),
                fault(
                        "two accounts of one identifiant",
                        Broken.UNIQUE,
                        account(PERSON).with("login_name", HOLDER.columns().get("login_name"))),
                fault(
                        "two accounts of one numéro d'utilisateur",
                        Broken.UNIQUE,
                        account(PERSON).with("user_number", HOLDER.columns().get("user_number"))),
                fault(
                        "two accounts of one e-mail",
                        Broken.UNIQUE,
                        account(PERSON).with("email", "prise@exemple.fr")),
                fault(
                        "two accounts of one reference in one département",
                        Broken.UNIQUE,
                        account(PERSON).with("reference", HOLDER.columns().get("reference"))),
                fault("an account of nobody", Broken.FOREIGN_KEY, account(individual())),
                fault("an account by pigeon", Broken.CHECK, account(PERSON).with("channel", "PIGEON")),
                fault(
                        "an account by mail without an address",
                        Broken.CHECK,
                        account(PERSON).with("known_email", null)),
                fault(
                        "an account without an identifiant",
                        Broken.NOT_NULL,
                        account(PERSON).with("login_name", null)),
                fault("two passwords of one account", Broken.UNIQUE, credential(HOLDER)),
                fault("a password of nobody", Broken.FOREIGN_KEY, credential(account(PERSON))),
                fault(
                        "a provisional password for ever",
                        Broken.CHECK,
                        credential(FOUNDER).with("expires_at", null)),
                fault(
                        "one's own password for a day",
                        Broken.CHECK,
                        credential(FOUNDER).with("kind", "PERSONAL")),
                fault(
                        "a password of another kind",
                        Broken.CHECK,
                        credential(FOUNDER).with("kind", "OTHER").with("expires_at", null)),
                fault(
                        "a password without a hash",
                        Broken.NOT_NULL,
                        credential(FOUNDER).with("hash", null)),
                fault("two first connections of one account", Broken.UNIQUE, firstConnection(HOLDER)),
                fault("a sixth step", Broken.CHECK, firstConnection(FOUNDER).with("due_step", "SIXTH")),
                fault("a third document", Broken.CHECK, legalDocument().with("kind", "OTHER")),
                fault(
                        "two texts of one version",
                        Broken.UNIQUE,
                        legalDocument()
                                .with("document_version", DOCUMENT.columns().get("document_version"))),
                fault(
                        "a version without a date",
                        Broken.NOT_NULL,
                        legalDocument().with("in_force_from", null)),
                fault("a version that is withdrawn twice", Broken.UNIQUE, documentWithdrawal(DOCUMENT)),
                fault(
                        "the withdrawal of what was never published",
                        Broken.FOREIGN_KEY,
                        documentWithdrawal(legalDocument())),
                fault(
                        "a withdrawal without its instant",
                        Broken.NOT_NULL,
                        documentWithdrawal(legalDocument()).with("withdrawn_at", null)),
                fault("two consents to one version", Broken.UNIQUE, consent(HOLDER, DOCUMENT)),
                fault("a consent to what was never published", Broken.FOREIGN_KEY, consent(FOUNDER, legalDocument())),
                fault("a consent of nobody", Broken.FOREIGN_KEY, consent(account(PERSON), DOCUMENT)),
                fault(
                        "a consent without its fingerprint",
                        Broken.NOT_NULL,
                        consent(FOUNDER, DOCUMENT).with("sha256", null)),
                fault(
                        "a consent without its instant",
                        Broken.NOT_NULL,
                        consent(FOUNDER, DOCUMENT).with("accepted_at", null)),
                fault(
                        "a consent without a person",
                        Broken.NOT_NULL,
                        consent(FOUNDER, DOCUMENT).with("person", null)),
                fault("a second founder", Broken.UNIQUE, membership(COLLEAGUE, COMPANY)),
                fault(
                        "the founder of another organisation",
                        Broken.CHECK,
                        membership(COLLEAGUE, COMPANY).with("founder_of", PERSON.id())),
                fault(
                        "two memberships of one account",
                        Broken.UNIQUE,
                        membership(FOUNDER, COMPANY).with("founder_of", null)),
                fault("a message of another kind", Broken.CHECK, message(HOLDER).with("kind", "OTHER")),
                fault("a message by pigeon", Broken.CHECK, message(HOLDER).with("channel", "PIGEON")),
                fault("a message that is lost", Broken.CHECK, message(HOLDER).with("state", "LOST")),
                fault("a message to nobody", Broken.FOREIGN_KEY, message(account(PERSON))),
                fault(
                        "a letter to a mail address",
                        Broken.CHECK,
                        message(HOLDER).with("channel", "LETTER").with("recipient", "prise@exemple.fr")),
                fault("a sign-in of nobody", Broken.FOREIGN_KEY, signIn(account(PERSON))),
                fault(
                        "a session that was seen before it began",
                        Broken.CHECK,
                        signIn(HOLDER).with("last_seen_at", Row.NOW.minusSeconds(1))),
                fault("a sign-in from nowhere", Broken.NOT_NULL, signIn(HOLDER).with("network", null)),
                fault(
                        "an address confirmed that nobody gave",
                        Broken.CHECK,
                        account(PERSON).with("email_confirmed_at", Row.NOW)),
                fault("two codes of one account", Broken.UNIQUE, emailCode(HOLDER)),
                fault("a code of nobody", Broken.FOREIGN_KEY, emailCode(account(PERSON))),
                fault("a code for ever", Broken.CHECK, emailCode(FOUNDER).with("expires_at", null)),
                fault(
                        "a code that nobody asked for",
                        Broken.CHECK,
                        emailCode(FOUNDER).with("asked_at", null)),
                fault("a code of no address", Broken.CHECK, emailCode(FOUNDER).with("address", null)),
                fault("a change of nobody's address", Broken.FOREIGN_KEY, emailChange(account(PERSON))),
                fault(
                        "two changes of one token",
                        Broken.UNIQUE,
                        emailChange(HOLDER)
                                .with("token_sha256", CHANGE.columns().get("token_sha256"))),
                fault(
                        "a token where nobody can object",
                        Broken.CHECK,
                        emailChange(HOLDER).with("objection_until", null)),
                fault(
                        "two requests for help of one reference",
                        Broken.UNIQUE,
                        helpRequest().with("reference", HELP.columns().get("reference"))),
                fault(
                        "a request for something else",
                        Broken.CHECK,
                        helpRequest().with("wish", "OTHER")),
                fault(
                        "a request for help that ended otherwise",
                        Broken.CHECK,
                        helpRequest().with("outcome", "OTHER").with("caf_reference", null)),
                fault(
                        "a request for help that waits with nothing to compare",
                        Broken.CHECK,
                        helpRequest().with("caf_reference", null)),
                fault(
                        "a request for help that was looked at and still tells the Caf's reference",
                        Broken.CHECK,
                        helpRequest().with("outcome", "SENT_BY_MAIL")),
                fault(
                        "a request for help of no numéro d'utilisateur",
                        Broken.CHECK,
                        helpRequest().with("user_number", null)),
                fault(
                        "a request to the Caf of no département",
                        Broken.CHECK,
                        helpRequest().with("wish", "CAF").with("outcome", "CAF").with("caf_reference", null)),
                fault(
                        "a request to a Caf that waits",
                        Broken.CHECK,
                        helpRequest().with("wish", "CAF").with("department", "69")),
                fault("tries at something else", Broken.CHECK, throttle().with("tried", "OTHER")),
                fault("two counters of the same", Broken.UNIQUE, TRIES),
                fault("a budget for something else", Broken.CHECK, budget().with("purpose", "OTHER")),
                fault("a budget of which nothing was spent", Broken.CHECK, budget().with("spent", 0)),
                fault("two budgets of one address", Broken.UNIQUE, SPENT),
                fault("suspended by nobody", Broken.CHECK, account(COMPANY).with("suspended_at", Row.NOW)),
                fault(
                        "suspended by somebody else",
                        Broken.CHECK,
                        account(COMPANY).with("suspended_at", Row.NOW).with("suspended_by", "OTHER")),
                fault(
                        "suspended by the Caf at no time",
                        Broken.CHECK,
                        account(COMPANY).with("suspended_by", "CAF")),
                fault("closed and not suspended", Broken.CHECK, account(COMPANY).with("closed_at", Row.NOW)),
                fault(
                        "closed and still at an address",
                        Broken.CHECK,
                        account(COMPANY)
                                .with("suspended_at", Row.NOW)
                                .with("suspended_by", "ORGANISATION")
                                .with("closed_at", Row.NOW)
                                .with("email", "fermee@exemple.fr")),
                fault(
                        "a reference of no landlord",
                        Broken.CHECK,
                        account(COMPANY).with("landlord_id", null).with("department", null)),
                fault(
                        "a member who neither was invited nor joined",
                        Broken.CHECK,
                        membership(COLLEAGUE, COMPANY)
                                .with("founder_of", null)
                                .with("administrator", false)
                                .with("joined_at", null)),
                fault(
                        "an administrator who has not joined",
                        Broken.CHECK,
                        membership(COLLEAGUE, COMPANY)
                                .with("founder_of", null)
                                .with("invited_at", Row.NOW)
                                .with("joined_at", null)),
                fault(
                        "a member never confirmed",
                        Broken.NOT_NULL,
                        membership(COLLEAGUE, COMPANY).with("founder_of", null).with("confirmed_at", null)),
                fault(
                        "a service whose code is no word",
                        Broken.CHECK,
                        landlordService().with("code", "Un service")),
                fault("an entitlement of nobody", Broken.FOREIGN_KEY, entitlement(account(COMPANY))),
                fault(
                        "an entitlement to no service",
                        Broken.FOREIGN_KEY,
                        entitlement(FOUNDER).with("service", "autre")),
                fault("another access", Broken.CHECK, entitlement(FOUNDER).with("access", "ADMIN")),
                fault("two of one service and département", Broken.UNIQUE, entitlement(HOLDER)),
                fault("a second founding of one account", Broken.UNIQUE, founding(FOUNDER, COMPANY)),
                fault(
                        "one code in two letters",
                        Broken.UNIQUE,
                        founding(COLLEAGUE, COMPANY)
                                .with("code_sha256", "a".repeat(64))
                                .with("contestable_until", Row.NOW)),
                fault(
                        "a code without an end",
                        Broken.CHECK,
                        founding(COLLEAGUE, COMPANY).with("code_sha256", "b".repeat(64))),
                fault(
                        "an objection of nobody",
                        Broken.CHECK,
                        founding(COLLEAGUE, COMPANY)
                                .with("code_sha256", "b".repeat(64))
                                .with("contestable_until", Row.NOW)
                                .with("contested_at", Row.NOW)),
                fault(
                        "an objection without a letter",
                        Broken.CHECK,
                        founding(COLLEAGUE, COMPANY)
                                .with("contested_at", Row.NOW)
                                .with("contested_by", "Essai")
                                .with("contested_reach", "Essai")
                                .with("contested_reason", "Essai")),
                fault(
                        "asked twice at a time",
                        Broken.UNIQUE,
                        succession(COLLEAGUE, COMPANY).with("open_of", COLLEAGUE.id())),
                fault(
                        "open for another account",
                        Broken.CHECK,
                        succession(FOUNDER, COMPANY).with("open_of", HOLDER.id())),
                fault(
                        "two keys of one organisation",
                        Broken.UNIQUE,
                        succession(FOUNDER, COMPANY)
                                .with("key_of", COMPANY.id())
                                .with("key_due_at", Row.NOW)),
                fault(
                        "a key of another landlord",
                        Broken.CHECK,
                        succession(FOUNDER, COMPANY).with("key_of", PERSON.id()).with("key_due_at", Row.NOW)),
                fault(
                        "a key that is not due",
                        Broken.CHECK,
                        succession(FOUNDER, COMPANY).with("key_of", COMPANY.id())),
                fault(
                        "a key without an end",
                        Broken.CHECK,
                        succession(FOUNDER, COMPANY).with("key_sha256", "c".repeat(64))),
                fault(
                        "an answer of nobody",
                        Broken.CHECK,
                        succession(FOUNDER, COMPANY)
                                .with("answered_at", Row.NOW)
                                .with("accepted", true)),
                fault(
                        "answered and still open",
                        Broken.CHECK,
                        succession(FOUNDER, COMPANY)
                                .with("open_of", FOUNDER.id())
                                .with("answered_at", Row.NOW)
                                .with("answered_by", COLLEAGUE.id())
                                .with("accepted", true)),
                fault(
                        "entered by nobody",
                        Broken.CHECK,
                        succession(FOUNDER, COMPANY).with("entered_at", Row.NOW)),
                fault(
                        "entered and still open",
                        Broken.CHECK,
                        succession(FOUNDER, COMPANY)
                                .with("open_of", FOUNDER.id())
                                .with("entered_at", Row.NOW)
                                .with("entered_by", FOUNDER.id())),
                fault("a pass of nobody", Broken.FOREIGN_KEY, servicePass(account(COMPANY))),
                fault(
                        "a pass to no service",
                        Broken.FOREIGN_KEY,
                        servicePass(FOUNDER).with("service", "autre")),
                fault("a second key", Broken.CHECK, sealKey().with("id", 2)),
                fault("another key", Broken.UNIQUE, sealKey()),
                fault("no key", Broken.NOT_NULL, sealKey().with("secret", null)));
    }

    private static Arguments fault(String fact, Broken broken, Row row) {
        return arguments(fact, broken, row);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void the_database_refuses(String fact, Broken broken, Row row) {
        assertThatExceptionOfType(SQLException.class)
                .as(fact)
                .isThrownBy(() -> row.into(database))
                .satisfies(refusal -> assertThat(refusal.getSQLState()).isIn(broken.onPostgres, broken.onH2));
    }

    /** What makes the refusals above mean something: beside the one fault, the rows are accepted. */
    @Test
    void the_same_rows_without_the_fault_are_accepted() throws SQLException {
        Row person = individual().into(database);
        Row company = organisation().into(database);
        Row holder = account(person).into(database);
        Row another = account(company).into(database);
        Row document = legalDocument().into(database);
        documentWithdrawal(document).into(database);
        credential(holder).into(database);
        credential(another).with("kind", "PERSONAL").with("expires_at", null).into(database);
        firstConnection(holder).into(database);
        consent(holder, document).into(database);
        membership(another, company).into(database);
        membership(COLLEAGUE, COMPANY).with("founder_of", null).into(database);
        Row colleague = account(company).with("reference", null).into(database);
        membership(colleague, company)
                .with("founder_of", null)
                .with("administrator", false)
                .with("invited_at", Row.NOW)
                .with("joined_at", null)
                .into(database);
        entitlement(colleague).into(database);
        landlordService().into(database);
        account(company)
                .with("known_email", null)
                .with("suspended_at", Row.NOW)
                .with("suspended_by", "ORGANISATION")
                .with("closed_at", Row.NOW)
                .into(database);
        servicePass(another).into(database);
        founding(another, company).into(database);
        succession(colleague, company).with("open_of", colleague.id()).into(database);
        succession(another, company)
                .with("account_id", null)
                .with("key_of", company.id())
                .with("key_due_at", Row.NOW)
                .into(database);
        message(holder).into(database);
        signIn(holder).into(database);
        emailCode(holder).into(database);
        emailCode(another)
                .with("address", null)
                .with("asked_at", null)
                .with("hash", null)
                .with("expires_at", null)
                .into(database);
        emailChange(holder).into(database);
        emailChange(holder)
                .with("objection_until", null)
                .with("token_sha256", null)
                .into(database);
        account(person)
                .with("email", "confirmee@exemple.fr")
                .with("email_confirmed_at", Row.NOW)
                .into(database);
        helpRequest().into(database);
        helpRequest()
                .with("wish", "CAF")
                .with("outcome", "CAF")
                .with("caf_reference", null)
                .with("user_number", null)
                .with("department", "69")
                .into(database);
    }
}
