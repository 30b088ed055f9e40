package fr.espacebailleur.consent;

import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static fr.espacebailleur.account.testing.Landlords.byAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.account.testing.AtOnce;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.testing.LandlordLine;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishDocumentIT extends InContainer {

    private static final Optional<Instant> NOW = Optional.empty();

    @Inject
    private PublishDocument publish;

    @Inject
    private WithdrawDocument withdraw;

    @Inject
    private LegalDocuments documents;

    @Inject
    private ReadDocument readDocument;

    @Inject
    private FindDueDocument findDueDocument;

    @Inject
    private AcceptNewVersion acceptNewVersion;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    @Inject
    private AtOnce atOnce;

    @Inject
    private UserTransaction transaction;

    private long agent;
    private Warrant byAgent;

    @BeforeEach
    void anAgent() {
        agent = landlords.anAgent();
        byAgent = byAgent(agent);
    }

    @ParameterizedTest
    @EnumSource
    void a_version_published_from_now_on_is_the_next_one_and_in_force(DocumentKind kind) {
        String text = aText();
        int before = latest(kind);
        int version = publish.of(kind, text.replace("\n", "\r\n"), NOW, byAgent);
        assertThat(version).isEqualTo(before + 1);
        DocumentText inForce = readDocument.inForce(kind);
        assertThat(inForce.version()).isEqualTo(version);
        assertThat(readDocument.versions(kind))
                .filteredOn(published -> published.state() == PublishedVersion.State.IN_FORCE)
                .singleElement()
                .satisfies(published -> {
                    assertThat(published.version()).isEqualTo(version);
                    assertThat(published.sha256()).isEqualTo(inForce.sha256());
                    assertThat(published.acceptances()).isZero();
                });
        assertThat(tables.value(
                        "select text from legal_document where kind = ? and document_version = ?",
                        kind.name(),
                        version))
                .isEqualTo(text);
        assertThat(tables.rows(
                        "select act, actor, reason from journal_entry where actor_id = ? and detail like ?",
                        agent,
                        kind + " " + version + ",%SHA-256 " + inForce.sha256()))
                .containsExactly(List.of("DOCUMENT_PUBLISHED", "Camille Agent", "Un essai"));
    }

    @Test
    void a_version_to_come_is_announced_and_changes_nothing_yet() {
        String shown = landlords.shown(DocumentKind.USAGE_RULES);
        long landlord = landlords.at(Step.DONE, aLandlord());
        int version = publish.of(DocumentKind.USAGE_RULES, aText(), inDays(2), byAgent);
        assertThat(landlords.shown(DocumentKind.USAGE_RULES)).isEqualTo(shown);
        assertThat(findDueDocument.of(landlord)).isEmpty();
        assertThat(readDocument.versions(DocumentKind.USAGE_RULES))
                .filteredOn(published -> published.version() == version)
                .extracting(PublishedVersion::state)
                .containsExactly(PublishedVersion.State.ANNOUNCED);
        withdraw.of(DocumentKind.USAGE_RULES, version, byAgent);
    }

    @Test
    void an_announced_version_that_is_withdrawn_never_comes_into_force() throws Exception {
        DocumentKind kind = DocumentKind.TERMS_OF_USE;
        long landlord = landlords.at(Step.DONE, aLandlord());
        Instant afterwards = inDays(401).orElseThrow();
        LegalDocument otherwise = documents.inForce(kind, afterwards);
        int version = publish.of(kind, aText(), inDays(400), byAgent);
        String sha256 = documents.inForce(kind, afterwards).sha256();
        assertThat(readDocument.announced(kind))
                .extracting(PublishedVersion::version)
                .contains(version);
        withdraw.of(kind, version, byAgent);
        assertThat(documents.inForce(kind, afterwards).documentVersion()).isEqualTo(otherwise.documentVersion());
        assertThat(readDocument.announced(kind))
                .extracting(PublishedVersion::version)
                .doesNotContain(version);
        assertThat(readDocument.versions(kind))
                .filteredOn(published -> published.version() == version)
                .extracting(PublishedVersion::state)
                .containsExactly(PublishedVersion.State.WITHDRAWN);
        assertThat(tables.rows(
                        "select act, reason from journal_entry where actor_id = ? and detail like ? order by id",
                        agent,
                        kind + " " + version + ",%SHA-256 " + sha256))
                .containsExactly(List.of("DOCUMENT_PUBLISHED", "Un essai"), List.of("DOCUMENT_WITHDRAWN", "Un essai"));
        transaction.begin();
        if (documents.notAccepted(landlord, afterwards).contains(kind)) {
            documents.add(new Consent(landlord, "Jeanne Essai", otherwise, Instant.now()));
        }
        assertThat(documents.notAccepted(landlord, afterwards)).doesNotContain(kind);
        transaction.rollback();
    }

    @Test
    void what_is_not_announced_is_not_withdrawn() {
        int inForce = publish.of(DocumentKind.USAGE_RULES, aText(), NOW, byAgent);
        int withdrawn = publish.of(DocumentKind.USAGE_RULES, aText(), inDays(400), byAgent);
        withdraw.of(DocumentKind.USAGE_RULES, withdrawn, byAgent);
        for (int version : List.of(1, inForce, withdrawn, 999_999)) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> withdraw.of(DocumentKind.USAGE_RULES, version, byAgent))
                    .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("document.plus-annonce"));
        }
        assertThat(readDocument.inForce(DocumentKind.USAGE_RULES).version()).isEqualTo(inForce);
    }

    @Test
    void of_agents_who_withdraw_at_the_same_instant_one_does() {
        int version = publish.of(DocumentKind.USAGE_RULES, aText(), inDays(400), byAgent);
        Callable<Boolean> act = () -> {
            withdraw.of(DocumentKind.USAGE_RULES, version, byAgent);
            return true;
        };
        List<AtOnce.Ending<Boolean>> endings = atOnce.run(Collections.nCopies(5, act));
        assertThat(endings).filteredOn(ending -> ending.result().isPresent()).hasSize(1);
        assertThat(endings)
                .flatExtracting(ending -> ending.refusal().stream().toList())
                .hasSize(4)
                .allSatisfy(refusal -> assertThat(refusal)
                        .isInstanceOfSatisfying(
                                Refusal.class, told -> assertThat(told.key()).isEqualTo("document.plus-annonce")));
    }

    @Test
    void a_text_comes_back_after_another_one_but_does_not_follow_itself() {
        DocumentKind kind = DocumentKind.TERMS_OF_USE;
        String first = aText();
        publish.of(kind, first, NOW, byAgent);
        String second = aText();
        int announced = publish.of(kind, second, inDays(400), byAgent);
        refused("document.identique", first, inDays(300));
        refused("document.identique", second, inDays(300));
        refused("document.identique", second, inDays(500));
        int again = publish.of(kind, first, inDays(500), byAgent);
        withdraw.of(kind, again, byAgent);
        withdraw.of(kind, announced, byAgent);
        assertThat(publish.preview(kind, second, NOW).version()).isEqualTo(again + 1);
    }

    /** There may be millions of them. */
    @Test
    void publishing_counts_no_consents() throws Exception {
        transaction.begin();
        try {
            tables.execute("lock table consent in access exclusive mode");
            Callable<Integer> act = () -> {
                String text = aText();
                DocumentText unused = publish.preview(DocumentKind.USAGE_RULES, text, NOW);
                return publish.of(DocumentKind.USAGE_RULES, text, NOW, byAgent);
            };
            assertThat(AtOnce.get(atOnce.begin(act)).result()).isPresent();
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void a_failure_of_the_database_is_not_told_as_another_agent_who_was_quicker() {
        tables.execute("alter table legal_document add constraint legal_document_essai"
                + " check (text not like '%refusé exprès%') not valid");
        try {
            assertThatExceptionOfType(PersistenceException.class)
                    .isThrownBy(() -> publish.of(
                            DocumentKind.USAGE_RULES, aText() + "\nUn texte refusé exprès.\n", NOW, byAgent));
        } finally {
            tables.execute("alter table legal_document drop constraint legal_document_essai");
        }
    }

    @Test
    void a_preview_keeps_nothing() {
        int before = latest(DocumentKind.TERMS_OF_USE);
        DocumentText preview = publish.preview(DocumentKind.TERMS_OF_USE, aText(), NOW);
        assertThat(preview.version()).isEqualTo(before + 1);
        assertThat(preview.title()).isEqualTo("Un titre d'essai");
        assertThat(latest(DocumentKind.TERMS_OF_USE)).isEqualTo(before);
    }

    @Test
    void what_cannot_be_published_is_refused_and_leaves_no_trace() {
        int before = latest(DocumentKind.TERMS_OF_USE);
        String inForce = aText();
        publish.of(DocumentKind.TERMS_OF_USE, inForce, NOW, byAgent);
        String announced = aText();
        int version = publish.of(DocumentKind.TERMS_OF_USE, announced, inDays(3), byAgent);
        refused("document.vide", " \n", NOW);
        refused("document.identique", inForce + "\n\n", NOW);
        refused("document.identique", inForce, inDays(1));
        refused("document.identique", announced, NOW);
        refused("document.date-passee", aText(), Optional.of(Instant.now().minusSeconds(60)));
        assertThat(latest(DocumentKind.TERMS_OF_USE)).isEqualTo(before + 2);
        assertThat(tables.count("select count(*) from journal_entry where actor_id = ?", agent))
                .isEqualTo(2);
        withdraw.of(DocumentKind.TERMS_OF_USE, version, byAgent);
    }

    @Test
    void agents_who_publish_at_the_same_instant_publish_versions_of_their_own_or_are_told() {
        int before = latest(DocumentKind.USAGE_RULES);
        List<Callable<Integer>> acts =
                Collections.nCopies(6, () -> publish.of(DocumentKind.USAGE_RULES, aText(), NOW, byAgent));
        List<AtOnce.Ending<Integer>> endings = atOnce.run(acts);
        assertThat(endings)
                .allSatisfy(ending -> ending.refusal()
                        .ifPresent(refusal -> assertThat(refusal)
                                .isInstanceOfSatisfying(
                                        Refusal.class,
                                        told -> assertThat(told.key()).isEqualTo("document.entretemps"))));
        long published =
                endings.stream().filter(ending -> ending.result().isPresent()).count();
        assertThat(published).isPositive();
        assertThat((long) latest(DocumentKind.USAGE_RULES)).isEqualTo(before + published);
        assertThat(tables.count("select count(*) from journal_entry where actor_id = ?", agent))
                .isEqualTo(published);
    }

    @Test
    void whoever_accepted_the_version_before_has_the_new_one_to_accept_one_document_after_the_other() {
        long landlord = landlords.at(Step.DONE, aLandlord());
        long otherAgent = landlords.agentAt(Step.DONE);
        publish.of(DocumentKind.TERMS_OF_USE, aText(), NOW, byAgent);
        publish.of(DocumentKind.USAGE_RULES, aText(), NOW, byAgent);
        for (long account : List.of(landlord, otherAgent)) {
            assertThat(findDueDocument.of(account)).contains(DocumentKind.USAGE_RULES);
            accept(DocumentKind.USAGE_RULES, account);
            assertThat(findDueDocument.of(account)).contains(DocumentKind.TERMS_OF_USE);
            accept(DocumentKind.TERMS_OF_USE, account);
            assertThat(findDueDocument.of(account)).isEmpty();
        }
        assertThat(readDocument.versions(DocumentKind.USAGE_RULES))
                .filteredOn(published -> published.state() == PublishedVersion.State.IN_FORCE)
                .extracting(PublishedVersion::acceptances)
                .containsExactly(2L);
    }

    @Test
    void an_old_text_that_is_published_again_is_accepted_anew() {
        String text = aText();
        publish.of(DocumentKind.USAGE_RULES, text, NOW, byAgent);
        long landlord = landlords.at(Step.DONE, aLandlord());
        publish.of(DocumentKind.USAGE_RULES, aText(), NOW, byAgent);
        publish.of(DocumentKind.USAGE_RULES, text, NOW, byAgent);
        assertThat(findDueDocument.of(landlord)).contains(DocumentKind.USAGE_RULES);
        accept(DocumentKind.USAGE_RULES, landlord);
        assertThat(findDueDocument.of(landlord)).isEmpty();
        assertThat(consents(landlord)).isEqualTo(3);
    }

    @Test
    void a_page_that_was_opened_before_cannot_accept_the_new_version() {
        long landlord = landlords.at(Step.DONE, aLandlord());
        publish.of(DocumentKind.USAGE_RULES, aText(), NOW, byAgent);
        String shown = landlords.shown(DocumentKind.USAGE_RULES);
        publish.of(DocumentKind.USAGE_RULES, aText(), NOW, byAgent);
        assertThatExceptionOfType(DocumentChanged.class)
                .isThrownBy(
                        () -> acceptNewVersion.of(DocumentKind.USAGE_RULES, shown, landlord, "Madame Jeanne Essai"));
        assertThat(consents(landlord)).isEqualTo(2);
    }

    @Test
    void nor_can_one_that_was_opened_before_when_the_new_version_has_its_text_again() {
        long landlord = landlords.at(Step.DONE, aLandlord());
        String text = aText();
        publish.of(DocumentKind.USAGE_RULES, text, NOW, byAgent);
        String shown = landlords.shown(DocumentKind.USAGE_RULES);
        publish.of(DocumentKind.USAGE_RULES, aText(), NOW, byAgent);
        publish.of(DocumentKind.USAGE_RULES, text, NOW, byAgent);
        assertThatExceptionOfType(DocumentChanged.class)
                .isThrownBy(
                        () -> acceptNewVersion.of(DocumentKind.USAGE_RULES, shown, landlord, "Madame Jeanne Essai"));
        assertThat(consents(landlord)).isEqualTo(2);
    }

    @Test
    void accepted_in_many_windows_at_the_same_instant_it_is_accepted_once() {
        long landlord = landlords.at(Step.DONE, aLandlord());
        publish.of(DocumentKind.USAGE_RULES, aText(), NOW, byAgent);
        Callable<Void> act = () -> {
            accept(DocumentKind.USAGE_RULES, landlord);
            return null;
        };
        assertThat(atOnce.run(Collections.nCopies(8, act)))
                .allSatisfy(ending -> assertThat(ending.refusal()).isEmpty());
        assertThat(consents(landlord)).isEqualTo(3);
        assertThat(findDueDocument.of(landlord)).isEmpty();
    }

    private void accept(DocumentKind kind, long account) {
        acceptNewVersion.of(kind, landlords.shown(kind), account, "Madame Jeanne Essai");
    }

    private void refused(String key, String text, Optional<Instant> from) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> publish.of(DocumentKind.TERMS_OF_USE, text, from, byAgent))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private int latest(DocumentKind kind) {
        return (int) tables.count("select max(document_version) from legal_document where kind = ?", kind.name());
    }

    private long consents(long account) {
        return tables.count("select count(*) from consent where account_id = ?", account);
    }

    private static Optional<Instant> inDays(int days) {
        return Optional.of(Instant.now().plus(Duration.ofDays(days)));
    }

    private static String aText() {
        return "Un titre d'essai\n\nUn texte " + LandlordLine.anything() + ".\n";
    }
}
