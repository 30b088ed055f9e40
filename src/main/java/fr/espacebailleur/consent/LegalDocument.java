package fr.espacebailleur.consent;

import fr.espacebailleur.shared.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One version of one document in one language; once published it never changes, but may be withdrawn before its date. */
@Entity
@Table(name = "legal_document")
@NamedQuery(
        name = "LegalDocument.inForce",
        query = "select d from LegalDocument d where d.kind = :kind and d.language = :language"
                + " and d.inForceFrom <= :now and" + LegalDocument.STANDS
                + " order by d.inForceFrom desc, d.documentVersion desc")
@NamedQuery(
        name = "LegalDocument.next",
        query = "select d from LegalDocument d where d.kind = :kind and d.language = :language"
                + " and d.inForceFrom > :from and" + LegalDocument.STANDS
                + " order by d.inForceFrom, d.documentVersion desc")
@NamedQuery(
        name = "LegalDocument.latestVersion",
        query = "select max(d.documentVersion) from LegalDocument d where d.kind = :kind and d.language = :language")
@NamedQuery(
        name = "LegalDocument.ofVersion",
        query = "select d from LegalDocument d where d.kind = :kind and d.language = :language"
                + " and d.documentVersion = :version")
@NamedQuery(
        name = "LegalDocument.versions",
        query = "select d.documentVersion, d.inForceFrom, d.sha256, w.withdrawnAt from LegalDocument d"
                + " left join DocumentWithdrawal w on w.documentId = d.id where d.kind = :kind"
                + " and d.language = :language order by d.inForceFrom desc, d.documentVersion desc")
@NamedQuery(
        name = "LegalDocument.notAccepted",
        query = "select d.kind from LegalDocument d where d.language = :language and d.inForceFrom <= :now and"
                + LegalDocument.STANDS
                + " and not exists (select later.id from LegalDocument later where later.kind = d.kind"
                + " and later.language = d.language and later.inForceFrom <= :now"
                + " and (later.inForceFrom > d.inForceFrom"
                + " or later.inForceFrom = d.inForceFrom and later.documentVersion > d.documentVersion)"
                + " and not exists (select called.documentId from DocumentWithdrawal called"
                + " where called.documentId = later.id))"
                + " and not exists (select c.id from Consent c where c.accountId = :account and c.kind = d.kind"
                + " and c.documentVersion = d.documentVersion and c.language = d.language)")
class LegalDocument {

    static final String FRENCH = "fr";

    /** Whether d was not withdrawn. */
    static final String STANDS =
            " not exists (select w.documentId from DocumentWithdrawal w where w.documentId = d.id)";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "legal_document_seq")
    @SequenceGenerator(name = "legal_document_seq", sequenceName = "legal_document_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    @Column(name = "document_version")
    private int documentVersion;

    @Column
    private String language;

    @Column
    private String text;

    @Column
    private String sha256;

    @Column(name = "in_force_from")
    private Instant inForceFrom;

    protected LegalDocument() {}

    LegalDocument(DocumentKind kind, int documentVersion, String text, Instant inForceFrom) {
        this.kind = kind;
        this.documentVersion = documentVersion;
        this.language = FRENCH;
        this.text = text;
        this.sha256 = Sha256.of(text);
        this.inForceFrom = inForceFrom;
    }

    Long id() {
        return id;
    }

    DocumentKind kind() {
        return kind;
    }

    int documentVersion() {
        return documentVersion;
    }

    String language() {
        return language;
    }

    String text() {
        return text;
    }

    String sha256() {
        return sha256;
    }

    Instant inForceFrom() {
        return inForceFrom;
    }

    String mark() {
        return DocumentText.mark(documentVersion, sha256);
    }

    /** For the journal. */
    String described() {
        return kind + " " + documentVersion + ", " + inForceFrom + ", SHA-256 " + sha256;
    }

    DocumentText shown() {
        return DocumentText.of(text, documentVersion, inForceFrom, sha256);
    }
}
