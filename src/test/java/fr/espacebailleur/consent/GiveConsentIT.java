package fr.espacebailleur.consent;

import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.testing.LandlordLine;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GiveConsentIT extends InContainer {

    @Inject
    private GiveConsent giveConsent;

    @Inject
    private ReadDocument readDocument;

    @Inject
    private LegalDocuments documents;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    @Inject
    private UserTransaction transaction;

    @Test
    void a_consent_proves_who_accepted_which_exact_text_and_when() throws Exception {
        long account = landlords.open(aLandlord());
        publish(DocumentKind.TERMS_OF_USE, Instant.now());
        Instant before = Instant.now();
        giveConsent.to(
                DocumentKind.TERMS_OF_USE, landlords.shown(DocumentKind.TERMS_OF_USE), account, "Madame Jeanne Essai");
        DocumentText shown = readDocument.inForce(DocumentKind.TERMS_OF_USE);
        assertThat(tables.rows(
                        "select kind, document_version, language, sha256, person from consent where account_id = ?",
                        account))
                .containsExactly(List.of(
                        "TERMS_OF_USE", String.valueOf(shown.version()), "fr", shown.sha256(), "Madame Jeanne Essai"));
        assertThat(shown.sha256())
                .isEqualTo(sha256(tables.value(
                        "select text from legal_document where kind = 'TERMS_OF_USE' and document_version = ?",
                        shown.version())));
        assertThat(acceptedAt(account)).isBetween(before.minus(Duration.ofMillis(1)), Instant.now());
    }

    @ParameterizedTest
    @EnumSource
    void a_page_that_was_opened_before_a_new_version_cannot_accept_it(DocumentKind kind) throws Exception {
        long account = landlords.open(aLandlord());
        String shown = landlords.shown(kind);
        publish(kind, Instant.now());
        assertThatExceptionOfType(DocumentChanged.class)
                .isThrownBy(() -> giveConsent.to(kind, shown, account, "Jeanne Essai"));
        assertThat(consents(account)).isZero();
        giveConsent.to(kind, landlords.shown(kind), account, "Jeanne Essai");
        assertThat(consents(account)).isEqualTo(1);
    }

    @Test
    void a_version_that_is_not_yet_in_force_is_neither_shown_nor_accepted() throws Exception {
        long account = landlords.open(aLandlord());
        String shown = landlords.shown(DocumentKind.USAGE_RULES);
        publish(DocumentKind.USAGE_RULES, Instant.now().plus(Duration.ofDays(3650)));
        assertThat(landlords.shown(DocumentKind.USAGE_RULES)).isEqualTo(shown);
        giveConsent.to(DocumentKind.USAGE_RULES, shown, account, "Jeanne Essai");
        assertThat(consents(account)).isEqualTo(1);
    }

    @Test
    void the_text_of_the_other_document_is_not_accepted_for_this_one() {
        long account = landlords.open(aLandlord());
        assertThatExceptionOfType(DocumentChanged.class)
                .isThrownBy(() -> giveConsent.to(
                        DocumentKind.TERMS_OF_USE, landlords.shown(DocumentKind.USAGE_RULES), account, "Jeanne Essai"));
        assertThatExceptionOfType(DocumentChanged.class)
                .isThrownBy(() -> giveConsent.to(DocumentKind.TERMS_OF_USE, null, account, "Jeanne Essai"));
        assertThat(consents(account)).isZero();
    }

    /** Another node may have handed out the higher id before. */
    @Test
    void the_newest_consent_comes_first_whichever_node_recorded_it() throws Exception {
        long account = landlords.open(aLandlord());
        Instant now = Instant.now();
        transaction.begin();
        documents.add(consent(account, DocumentKind.USAGE_RULES, now));
        documents.add(consent(account, DocumentKind.TERMS_OF_USE, now.minusSeconds(60)));
        transaction.commit();
        assertThat(documents.consentsOf(account))
                .extracting(consent -> consent.accepted().kind())
                .containsExactly(DocumentKind.USAGE_RULES, DocumentKind.TERMS_OF_USE);
    }

    private Consent consent(long account, DocumentKind kind, Instant acceptedAt) {
        return new Consent(account, "Jeanne Essai", documents.inForce(kind, Instant.now()), acceptedAt);
    }

    /** In force since then; the latest version counts when two are in force since the same instant. */
    private void publish(DocumentKind kind, Instant inForceFrom) throws Exception {
        int last = (int) tables.count("select max(document_version) from legal_document where kind = ?", kind.name());
        transaction.begin();
        documents.add(
                new LegalDocument(kind, last + 1, "Titre\n\nExemple " + LandlordLine.anything() + "\n", inForceFrom));
        transaction.commit();
    }

    private long consents(long account) {
        return tables.count("select count(*) from consent where account_id = ?", account);
    }

    private Instant acceptedAt(long account) {
        return Instant.parse(tables.value(
                "select to_char(accepted_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                        + " from consent where account_id = ?",
                account));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
