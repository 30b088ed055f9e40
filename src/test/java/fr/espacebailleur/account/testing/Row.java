package fr.espacebailleur.account.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** One row of one table, valid as it comes; for what no door would ever write. */
public record Row(String table, Map<String, Object> columns) {

    public static final OffsetDateTime NOW = OffsetDateTime.of(2026, 7, 1, 8, 0, 0, 0, ZoneOffset.UTC);

    /** Below the ids that the portal's sequences give. */
    private static final AtomicLong NEXT = new AtomicLong(-1_000_000);

    public static Row individual() {
        long id = NEXT.incrementAndGet();
        return of("landlord")
                .with("id", id)
                .with("version", 0)
                .with("kind", "INDIVIDUAL")
                .with("individual_reference", "REF" + id)
                .with("last_name", "Essai");
    }

    public static Row organisation() {
        long id = NEXT.incrementAndGet();
        return of("landlord")
                .with("id", id)
                .with("version", 0)
                .with("kind", "ORGANISATION")
                .with("siret", "S" + id)
                .with("legal_name", "Essai");
    }

    public static Row account(Row landlord) {
        long id = NEXT.incrementAndGet();
        return of("account")
                .with("id", id)
                .with("version", 0)
                .with("landlord_id", landlord.id())
                .with("reference", "REF" + id)
                .with("department", "69")
                .with("login_name", "L" + id)
                .with("user_number", "U" + id)
                .with("channel", "EMAIL")
                .with("known_email", "essai@exemple.fr")
                .with("address_line1", "")
                .with("address_line2", "")
                .with("address_line3", "")
                .with("postal_code", "")
                .with("commune", "")
                .with("opened_at", NOW);
    }

    public static Row credential(Row account) {
        return of("credential")
                .with("account_id", account.id())
                .with("lock_version", 0)
                .with("kind", "PROVISIONAL")
                .with("hash", "hash")
                .with("expires_at", NOW)
                .with("wanted_at", NOW)
                .with("credentials_version", 0);
    }

    public static Row firstConnection(Row account) {
        return of("first_connection")
                .with("account_id", account.id())
                .with("version", 0)
                .with("due_step", "SIGN_IN");
    }

    public static Row legalDocument() {
        long id = NEXT.incrementAndGet();
        return of("legal_document")
                .with("id", id)
                .with("kind", "USAGE_RULES")
                .with("document_version", (int) id)
                .with("language", "fr")
                .with("text", "Texte")
                .with("sha256", "a".repeat(64))
                .with("in_force_from", NOW);
    }

    public static Row documentWithdrawal(Row document) {
        return of("document_withdrawal")
                .with("legal_document_id", document.id())
                .with("withdrawn_at", NOW);
    }

    public static Row consent(Row account, Row document) {
        return of("consent")
                .with("id", NEXT.incrementAndGet())
                .with("account_id", account.id())
                .with("kind", document.columns().get("kind"))
                .with("document_version", document.columns().get("document_version"))
                .with("language", document.columns().get("language"))
                .with("sha256", document.columns().get("sha256"))
                .with("person", "Jeanne Essai")
                .with("accepted_at", NOW);
    }

    public static Row journalEntry(Row account) {
        return of("journal_entry")
                .with("id", NEXT.incrementAndGet())
                .with("happened_at", NOW)
                .with("act", "ACCOUNT_SUSPENDED")
                .with("actor", "Camille Essai")
                .with("account_id", account.id())
                .with("reason", "Un essai")
                .with("detail", "");
    }

    public static Row membership(Row account, Row organisation) {
        return of("membership")
                .with("account_id", account.id())
                .with("version", 0)
                .with("organisation_id", organisation.id())
                .with("administrator", true)
                .with("founder_of", organisation.id())
                .with("joined_at", NOW)
                .with("confirmed_at", NOW);
    }

    public static Row founding(Row account, Row organisation) {
        return of("founding")
                .with("account_id", account.id())
                .with("version", 0)
                .with("organisation_id", organisation.id())
                .with("founded_at", NOW);
    }

    public static Row succession(Row account, Row organisation) {
        return of("succession")
                .with("id", NEXT.incrementAndGet())
                .with("version", 0)
                .with("organisation_id", organisation.id())
                .with("account_id", account.id())
                .with("asked_at", NOW);
    }

    public static Row servicePass(Row account) {
        return of("service_pass")
                .with("pass_sha256", "%064x".formatted(NEXT.incrementAndGet() + 2_000_000))
                .with("account_id", account.id())
                .with("service", "declarer-les-loyers")
                .with("department", "69")
                .with("expires_at", NOW);
    }

    public static Row landlordService() {
        return of("landlord_service")
                .with("code", "essai-" + NEXT.incrementAndGet())
                .with("label", "Essai")
                .with("place", 1);
    }

    public static Row entitlement(Row account) {
        return of("entitlement")
                .with("account_id", account.id())
                .with("service", "declarer-les-loyers")
                .with("department", "69")
                .with("access", "READ");
    }

    public static Row message(Row account) {
        return of("message")
                .with("id", NEXT.incrementAndGet())
                .with("version", 0)
                .with("account_id", account.id())
                .with("kind", "LOGIN_NAME")
                .with("channel", "EMAIL")
                .with("state", "DUE")
                .with("due_at", NOW)
                .with("attempts", 0)
                .with("created_at", NOW);
    }

    public static Row signIn(Row account) {
        return of("sign_in")
                .with("id", NEXT.incrementAndGet())
                .with("account_id", account.id())
                .with("signed_in_at", NOW)
                .with("last_seen_at", NOW)
                .with("credentials_version", 0)
                .with("browser", "Firefox sur Windows")
                .with("network", "192.0.2");
    }

    /** What was tried in vain. */
    public static Row throttle() {
        return of("throttle")
                .with("tried", "SIGN_IN")
                .with("subject", "%064x".formatted(NEXT.incrementAndGet()))
                .with("failures", 1)
                .with("last_failure_at", NOW);
    }

    public static Row budget() {
        return of("budget")
                .with("purpose", "SIGN_IN")
                .with("address", "%064x".formatted(NEXT.incrementAndGet()))
                .with("spent", 1)
                .with("ends_at", NOW);
    }

    public static Row sealKey() {
        return of("seal_key").with("id", 1).with("secret", "secret");
    }

    public static Row emailCode(Row account) {
        return of("email_code")
                .with("account_id", account.id())
                .with("version", 0)
                .with("address", "nouvelle@exemple.fr")
                .with("asked_at", NOW)
                .with("hash", "hash")
                .with("expires_at", NOW)
                .with("asked", 1)
                .with("counted_since", NOW);
    }

    public static Row emailChange(Row account) {
        long id = NEXT.incrementAndGet();
        return of("email_change")
                .with("id", id)
                .with("version", 0)
                .with("account_id", account.id())
                .with("email_before", "avant@exemple.fr")
                .with("email_after", "apres@exemple.fr")
                .with("changed_at", NOW)
                .with("objection_until", NOW)
                .with("token_sha256", "%064x".formatted(id));
    }

    public static Row helpRequest() {
        long id = NEXT.incrementAndGet();
        return of("help_request")
                .with("id", id)
                .with("version", 0)
                .with("reference", "R" + -id)
                .with("wish", "CREDENTIALS")
                .with("answers", "perdus.mail-lu")
                .with("user_number", "U")
                .with("caf_reference", "REF")
                .with("outcome", "WAITING")
                .with("asked_at", NOW);
    }

    private static Row of(String table) {
        return new Row(table, Map.of());
    }

    public Row with(String column, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(columns);
        more.put(column, value);
        return new Row(table, Collections.unmodifiableMap(more));
    }

    public long id() {
        return (Long) columns.get("id");
    }

    /** Adds it; itself again, for the next row. */
    public Row into(Connection database) throws SQLException {
        String sql = "insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", columns.keySet()),
                        String.join(", ", Collections.nCopies(columns.size(), "?")));
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            int position = 1;
            for (Object value : columns.values()) {
                statement.setObject(position++, value);
            }
            statement.executeUpdate();
        }
        return this;
    }
}
