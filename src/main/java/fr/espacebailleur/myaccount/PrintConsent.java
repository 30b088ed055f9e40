package fr.espacebailleur.myaccount;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.consent.Accepted;
import fr.espacebailleur.consent.DocumentText;
import fr.espacebailleur.consent.DocumentText.Block;
import fr.espacebailleur.consent.ReadConsents;
import fr.espacebailleur.consent.ReadConsents.Proof;
import fr.espacebailleur.paper.PrintPaper;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A document that was accepted, on paper: the text as it was shown, and the proof. */
@ApplicationScoped
public class PrintConsent {

    private static final Words WORDS = new Words("papiers");

    private final ReadConsents readConsents;
    private final DescribeAccount describe;
    private final PrintPaper paper;

    @Inject
    PrintConsent(ReadConsents readConsents, DescribeAccount describe, PrintPaper paper) {
        this.readConsents = readConsents;
        this.describe = describe;
        this.paper = paper;
    }

    protected PrintConsent() {
        this(null, null, null);
    }

    /** Empty when there is none of that id, or it is another account's. */
    public Optional<Proof> find(long accountId, long consentId) {
        return readConsents.proof(accountId, consentId);
    }

    /** As a PDF. */
    public void of(long accountId, Proof proof, OutputStream out) throws IOException {
        int unused = paper.of(xhtml(describe.of(accountId).userNumber().value(), proof), out);
    }

    String xhtml(String userNumber, Proof proof) {
        DocumentText text = proof.text();
        Accepted accepted = proof.accepted();
        Sheet sheet = new Sheet(paper, text.title())
                .paragraph(WORDS.of("acceptation.version", String.valueOf(text.version())));
        addBlocks(sheet, text.blocks());
        return sheet.heading(WORDS.of("acceptation.preuve"))
                .fact(
                        WORDS.of("acceptation.document"),
                        WORDS.of(
                                "acceptation.document." + accepted.kind().name().toLowerCase(Locale.ROOT)))
                .fact(WORDS.of("acceptation.version.numero"), String.valueOf(accepted.version()))
                .fact(WORDS.of("acceptation.langue"), WORDS.of("acceptation.langue." + accepted.language()))
                .fact(WORDS.of("acceptation.empreinte"), accepted.sha256())
                .fact(WORDS.of("acceptation.numero"), userNumber)
                .fact(WORDS.of("acceptation.personne"), accepted.person())
                .fact(WORDS.of("acceptation.instant"), ParisTime.minute(accepted.acceptedAt()))
                .fact(WORDS.of("acceptation.instant.utc"), accepted.acceptedAt().toString())
                .xhtml();
    }

    /** Items that follow each other are one list, as on the page. */
    private static void addBlocks(Sheet sheet, List<Block> blocks) {
        List<String> items = new ArrayList<>();
        for (Block block : blocks) {
            if (block.item()) {
                items.add(block.text());
                continue;
            }
            addList(sheet, items);
            if (block.heading()) {
                sheet.heading(block.text());
            } else {
                sheet.paragraph(block.text());
            }
        }
        addList(sheet, items);
    }

    private static void addList(Sheet sheet, List<String> items) {
        if (!items.isEmpty()) {
            sheet.list(items);
            items.clear();
        }
    }
}
