package fr.espacebailleur.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** The proof that a person accepted one exact text for an account. It is evidence: never changed, never deleted. */
@Entity
@NamedQuery(
        name = "Consent.countByVersion",
        query = "select c.documentVersion, count(c) from Consent c where c.kind = :kind and c.language = :language"
                + " group by c.documentVersion")
@NamedQuery(
        name = "Consent.ofAccount",
        query = "select c from Consent c where c.accountId = :account order by c.acceptedAt desc, c.id desc")
class Consent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "consent_seq")
    @SequenceGenerator(name = "consent_seq", sequenceName = "consent_seq", allocationSize = 50)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column
    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    @Column(name = "document_version")
    private int documentVersion;

    @Column
    private String language;

    @Column
    private String sha256;

    @Column
    private String person;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    protected Consent() {}

    Consent(long accountId, String person, LegalDocument document, Instant acceptedAt) {
        this.accountId = accountId;
        this.kind = document.kind();
        this.documentVersion = document.documentVersion();
        this.language = document.language();
        this.sha256 = document.sha256();
        this.person = person;
        this.acceptedAt = acceptedAt;
    }

    boolean isOf(long someAccountId) {
        return accountId == someAccountId;
    }

    Accepted accepted() {
        return new Accepted(id, kind, documentVersion, language, person, sha256, acceptedAt);
    }
}
