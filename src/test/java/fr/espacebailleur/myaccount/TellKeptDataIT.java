package fr.espacebailleur.myaccount;

import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static fr.espacebailleur.account.testing.Landlords.aReference;
import static fr.espacebailleur.account.testing.Landlords.anOrganisation;
import static org.assertj.core.api.Assertions.assertThat;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.SuspendAccount;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.KeptData;
import fr.espacebailleur.shared.ReadableAlphabet;
import fr.espacebailleur.signin.SignIn;
import fr.espacebailleur.testing.LandlordLine;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** « Mes données » against the tables: whatever a column keeps of somebody is told, or there is a reason why not. */
class TellKeptDataIT extends InContainer {

    /** Tables of which nothing is told, and why. */
    private static final Map<String, String> LEFT_OUT_TABLES = Map.ofEntries(
            Map.entry("flyway_schema_history", "the schema's own"),
            Map.entry("legal_document", "nobody's: its accepted versions are told by consent"),
            Map.entry("document_withdrawal", "nobody's: nobody can have accepted one of those versions"),
            Map.entry("caf_contact", "a Caf's, not a person's"),
            Map.entry("first_agent", "names an account and nothing else"),
            Map.entry("landlord_import", "a file's, not a person's"),
            Map.entry(
                    "import_outcome",
                    "the Caf's own report of a file, kept with the file; what came of it is the account"),
            Map.entry("service_account", "a machine's"),
            Map.entry("service_request", "a machine's"),
            Map.entry("throttle", "a fingerprint that names nobody, forgotten after a day"),
            Map.entry("budget", "a fingerprint that names nobody, forgotten when its window ends"),
            Map.entry("service_pass", "leave to enter a service, for a minute; forgotten after a day"),
            Map.entry("landlord_service", "nobody's: what is behind the door"),
            Map.entry("seal_key", "the portal's own key"));

    /** Columns of which nothing is told, and why; for every table where none is named. */
    private static final Map<String, String> LEFT_OUT_COLUMNS = Map.ofEntries(
            Map.entry("id", "our own number"),
            Map.entry("version", "the database's own"),
            Map.entry("lock_version", "the database's own"),
            Map.entry("account_id", "our own number: the file is about one account"),
            Map.entry("account.landlord_id", "our own number: the landlord is told"),
            Map.entry("account.closed_reference", "told as account.reference"),
            Map.entry("account.search_name", "the name, as it is searched"),
            Map.entry("landlord.search_name", "the name, as it is searched"),
            Map.entry("landlord.individual_reference", "told as account.reference"),
            Map.entry("landlord.civility", "told in landlord.name"),
            Map.entry("landlord.last_name", "told in landlord.name"),
            Map.entry("landlord.first_name", "told in landlord.name"),
            Map.entry("landlord.legal_name", "told as landlord.name"),
            Map.entry("credential.hash", "a secret's fingerprint"),
            Map.entry("credential.pending_hash", "a secret's fingerprint"),
            Map.entry("credential.credentials_version", "our own number"),
            Map.entry("credential.clean_slates", "our own number"),
            Map.entry("email_code.hash", "a secret's fingerprint"),
            Map.entry("email_change.token_sha256", "a secret's fingerprint"),
            Map.entry("sign_in.credentials_version", "our own number"),
            Map.entry("password_request.address", "waits for seconds only, for nobody yet"),
            Map.entry("help_request.wish", "follows from the answers"),
            Map.entry("help_request.user_number", "told as account.user_number"),
            Map.entry("help_request.caf_reference", "waits for seconds only, for nobody yet"),
            Map.entry("membership.organisation_id", "our own number: the organisation is told as the landlord"),
            Map.entry("founding.organisation_id", "our own number: the organisation is told as the landlord"),
            Map.entry("founding.code_sha256", "a secret's fingerprint"),
            Map.entry("founding.contested_at", "it would warn whoever must not be warned"),
            Map.entry("founding.settled_at", "it would warn whoever must not be warned"),
            Map.entry("founding.contested_by", "of somebody else: the Caf keeps it for him"),
            Map.entry("founding.contested_reach", "of somebody else"),
            Map.entry("founding.contested_reason", "what somebody else told the Caf"),
            Map.entry("succession.organisation_id", "our own number: the organisation is told as the landlord"),
            Map.entry("succession.open_of", "follows from the rest"),
            Map.entry("succession.answered_by", "our own number of somebody else"),
            Map.entry("succession.key_of", "follows from the rest"),
            Map.entry("succession.key_sha256", "a secret's fingerprint"),
            Map.entry("succession.entered_by", "our own number of somebody else"),
            Map.entry("message.about_id", "our own number of somebody else"),
            Map.entry("message.due_at", "of our sending: when it is tried next"),
            Map.entry("message.attempts", "of our sending"),
            Map.entry("message.refusals", "of our sending"),
            Map.entry("journal_entry.actor_id", "our own number; who did it is told by his kind"));

    @Inject
    private TellKeptData tell;

    @Inject
    private GatherKeptData gather;

    @Inject
    private SuspendAccount suspend;

    @Inject
    private SignIn signIn;

    @Inject
    private DescribeAccount describe;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    @Test
    void every_column_is_told_or_left_out_for_a_reason() {
        long account = filled();
        Set<String> told = gather.of(account).stream()
                .flatMap(table ->
                        table.rows().stream().flatMap(List::stream).map(datum -> table.name() + "." + datum.column()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tables.rows("select lower(table_name), lower(column_name) from information_schema.columns"
                        + " where table_schema = current_schema()"
                        + " and lower(table_name) not like 'jobinstance%' and lower(table_name) not like 'jobstatus%'"))
                .filteredOn(column -> !LEFT_OUT_TABLES.containsKey(column.get(0)))
                .filteredOn(column -> !LEFT_OUT_COLUMNS.containsKey(column.get(1)))
                .extracting(column -> column.get(0) + "." + column.get(1))
                .filteredOn(column -> !LEFT_OUT_COLUMNS.containsKey(column))
                .isNotEmpty()
                .isSubsetOf(told);
    }

    @Test
    void the_file_tells_what_the_columns_hold_and_no_secret() {
        long account = filled();
        String json = json(account);
        for (String column : List.of("email", "known_email", "reference", "user_number", "last_name", "first_name")) {
            assertThat(json).contains(tables.value("select " + column + " from account where id = ?", account));
        }
        assertThat(json).contains(describe.of(account).loginName().printed());
        for (String column : List.of("hash", "pending_hash")) {
            tables.column("select " + column + " from credential where account_id = ?", account).stream()
                    .filter(hash -> hash != null)
                    .forEach(hash -> assertThat(json).doesNotContain(hash));
        }
        assertThat(json).doesNotContain("argon2", "Camille Agent").contains("un agent de la Caf");
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
            JsonObject all = reader.readObject();
            assertThat(all.getJsonArray("Documents acceptés")).hasSize(2);
            assertThat(all.getJsonArray("Connexions et sessions")).hasSize(1);
            assertThat(all.getJsonArray("Connexions et sessions")
                            .getJsonObject(0)
                            .getString("Début de l’adresse internet"))
                    .isEqualTo("192.0.2");
            assertThat(all.getJsonArray("Ce qui a été fait sur votre compte"))
                    .as("it founded its organisation, and was suspended")
                    .hasSize(2);
        }
    }

    @Test
    void nothing_of_another_account_is_told_not_even_of_the_same_landlord() {
        String reference = aReference();
        long here = landlords.at(Step.DONE, aLandlord(reference, "69"));
        long there = landlords.at(Step.DONE, aLandlord(reference, "75"));
        assertThat(json(here))
                .contains(describe.of(here).userNumber().value())
                .doesNotContain(
                        describe.of(there).userNumber().value(),
                        describe.of(there).email().orElseThrow().value());
    }

    @Test
    void what_its_holder_did_to_others_is_told_and_nothing_of_them() {
        long agent = landlords.agentAt(Step.DONE);
        long suspended = landlords.open(aLandlord());
        suspend.of(
                suspended,
                Warrant.of(agent, "Camille Agent", "Une raison qui n’est que de l’autre")
                        .from("192.0.2"));
        String json = json(agent);
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
            JsonArray done = reader.readObject().getJsonArray("Ce que vous avez fait ailleurs que sur votre compte");
            assertThat(done).hasSize(1);
            assertThat(done.getJsonObject(0).keySet())
                    .containsExactly("Date", "Acte", "Début de votre adresse internet");
            assertThat(done.getJsonObject(0).getString("Acte")).isEqualTo("Compte suspendu");
            assertThat(done.getJsonObject(0).getString("Début de votre adresse internet"))
                    .isEqualTo("192.0.2");
        }
        assertThat(json)
                .doesNotContain(
                        "Une raison", describe.of(suspended).userNumber().value());
    }

    @Test
    void an_agent_and_somebody_who_never_connected_have_their_files_too() {
        for (long account : List.of(landlords.agentAt(Step.DONE), landlords.open(aLandlord()))) {
            assertThat(json(account)).contains(describe.of(account).userNumber().value());
        }
    }

    @Test
    void each_room_names_each_column_once() {
        assertThat(gather.of(filled()))
                .allSatisfy(table -> assertThat(table.rows())
                        .allSatisfy(row -> assertThat(row)
                                .extracting(KeptData.Datum::column)
                                .doesNotHaveDuplicates()));
    }

    /** With a row in every table: an organisation's, suspended by an agent after a sign-in. */
    private long filled() {
        String siret = LandlordLine.aSiret();
        long account = landlords.at(Step.DONE, anOrganisation(aReference(), siret, "69"));
        assertThat(signIn.with(describe.of(account).loginName().value(), Landlords.PASSWORD, Landlords.ARRIVAL))
                .isPresent();
        tables.execute(
                "insert into password_request (id, version, account_id, asked_at) values (?, 0, ?, now())",
                -account,
                account);
        tables.execute(
                "insert into help_request (id, version, reference, wish, answers, user_number, outcome, asked_at)"
                        + " values (?, 0, ?, 'CREDENTIALS', 'perdus', ?, 'SENT_BY_LETTER', now())",
                -account,
                ReadableAlphabet.draw(new Random(account), 8),
                describe.of(account).userNumber().value());
        tables.execute(
                "insert into succession (id, version, organisation_id, account_id, asked_at)"
                        + " select ?, 0, landlord_id, id, now() from account where id = ?",
                -account,
                account);
        tables.execute(
                "insert into email_change (id, version, account_id, email_before, email_after, changed_at)"
                        + " values (?, 0, ?, 'avant@exemple.fr', 'apres@exemple.fr', now())",
                -account,
                account);
        tables.execute(
                "insert into email_code (account_id, version, asked, counted_since) values (?, 0, 0, now())"
                        + " on conflict do nothing",
                account);
        suspend.of(account, Landlords.byAgent(landlords.anAgent()));
        return account;
    }

    private String json(long account) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tell.asJson(account, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
