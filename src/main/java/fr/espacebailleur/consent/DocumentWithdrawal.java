package fr.espacebailleur.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A version that was announced never comes into force. */
@Entity
@Table(name = "document_withdrawal")
class DocumentWithdrawal {

    @Id
    @Column(name = "legal_document_id")
    private long documentId;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected DocumentWithdrawal() {}

    DocumentWithdrawal(LegalDocument document, Instant withdrawnAt) {
        this.documentId = document.id();
        this.withdrawnAt = withdrawnAt;
    }
}
