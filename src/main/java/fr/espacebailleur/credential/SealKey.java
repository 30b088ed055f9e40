package fr.espacebailleur.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The portal's own key, made once and never changed; it leaves this room in no form. */
@Entity
@Table(name = "seal_key")
class SealKey {

    /** There is one only. */
    static final int ID = 1;

    @Id
    @Column
    private Integer id;

    @Column
    private String secret;

    protected SealKey() {}

    SealKey(String secret) {
        this.id = ID;
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
