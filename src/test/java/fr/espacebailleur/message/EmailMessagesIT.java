package fr.espacebailleur.message;

import static fr.espacebailleur.account.testing.Landlords.aHolder;
import static fr.espacebailleur.account.testing.Landlords.aLandlord;
import static fr.espacebailleur.account.testing.Landlords.anEmail;
import static fr.espacebailleur.account.testing.Landlords.byAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.CorrectEmail;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.account.testing.InContainer;
import fr.espacebailleur.account.testing.Landlords;
import fr.espacebailleur.account.testing.Tables;
import fr.espacebailleur.credential.TypeEmailCode;
import fr.espacebailleur.credential.WantAnotherEmail;
import fr.espacebailleur.firstconnection.GiveInformation;
import fr.espacebailleur.firstconnection.Step;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Refusal;
import jakarta.inject.Inject;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The mails that go to addresses which are not the account's own yet, or any more. */
class EmailMessagesIT extends InContainer {

    @Inject
    private Outbox outbox;

    @Inject
    private WriteMail writeMail;

    @Inject
    private GiveInformation giveInformation;

    @Inject
    private WantAnotherEmail want;

    @Inject
    private TypeEmailCode typeCode;

    @Inject
    private CorrectEmail correctEmail;

    @Inject
    private DescribeAccount describe;

    @Inject
    private Landlords landlords;

    @Inject
    private Tables tables;

    /** As when the power goes between the two: what was written is lost, and the code in it works no more. */
    @Test
    void a_code_whose_mail_was_never_handed_over_is_made_again() {
        long account = landlords.at(Step.INFORMATION, aLandlord());
        giveInformation.of(account, aHolder(anEmail()));
        long message = message(account, "EMAIL_CODE");
        String lost = code(write(message));
        tables.execute("update message set due_at = now() where id = ?", message);
        assertThat(tables.value("select state from message where id = ?", message))
                .isEqualTo("DUE");
        String sent = code(write(message));
        if (!lost.equals(sent)) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> typeCode.of(account, lost));
        }
        typeCode.of(account, sent);
        assertThat(describe.of(account).isEmailToConfirm()).isFalse();
    }

    @Test
    void the_code_stands_alone_on_its_line_and_a_stranger_learns_nothing_of_the_account() {
        long account = landlords.at(Step.INFORMATION, aLandlord());
        giveInformation.of(account, aHolder(anEmail()));
        Mail mail = write(message(account, "EMAIL_CODE"));
        AccountCard card = describe.of(account);
        assertThat(mail.subject()).isEqualTo("Votre code de confirmation");
        assertThat(mail.subject()).doesNotContain(code(mail));
        assertThat(mail.text())
                .contains("Valable jusqu'au : ", "Si vous n’avez rien demandé")
                .doesNotContain(
                        card.userNumber().value(),
                        card.loginName().printed(),
                        "Camille",
                        "Titulaire",
                        card.landlordName());
    }

    @Test
    void the_address_before_is_told_how_to_object_and_the_table_holds_no_token() {
        long account = landlords.at(Step.DONE, aLandlord());
        EmailAddress after = anEmail();
        want.with(account, after, Landlords.PASSWORD);
        typeCode.of(account, code(write(message(account, "EMAIL_CODE"))));
        Mail mail = write(message(account, "EMAIL_CHANGED"));
        MatchResult link = Pattern.compile("(\\S+)/contester-un-changement\\?jeton=(\\w{40})")
                .matcher(mail.text())
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(mail.html()).contains("<a href=\"" + link.group() + "\">");
        assertThat(mail.text()).doesNotContain(after.value());
        assertThat(tables.column("select token_sha256 from email_change where account_id = ?", account))
                .doesNotContain(link.group(2))
                .doesNotContainNull();
    }

    @Test
    void whom_an_agent_corrects_is_told_without_a_way_to_take_the_account_back() {
        long account = landlords.at(Step.DONE, aLandlord());
        correctEmail.of(account, anEmail(), byAgent(landlords.anAgent()));
        Mail mail = write(message(account, "EMAIL_CHANGED"));
        assertThat(mail.text())
                .startsWith("Bonjour,")
                .contains("prévenez votre Caf")
                .doesNotContain("jeton", describe.of(account).userNumber().value(), "Titulaire");
    }

    private Mail write(long message) {
        Outbox.Taken taken = outbox.take(message).orElseThrow();
        return writeMail.of(taken, describe.of(taken.accountId())).orElseThrow();
    }

    private long message(long account, String kind) {
        return tables.count("select max(id) from message where account_id = ? and kind = ?", account, kind);
    }

    private static String code(Mail mail) {
        return mail.text()
                .lines()
                .filter(line -> line.startsWith("Code : "))
                .map(line -> line.substring("Code : ".length()))
                .findFirst()
                .orElseThrow();
    }
}
