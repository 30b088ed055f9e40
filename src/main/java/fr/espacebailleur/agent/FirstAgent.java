package fr.espacebailleur.agent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The agent with whom a portal began. There is one: of two nodes that start at the same instant, one is refused. */
@Entity
@Table(name = "first_agent")
class FirstAgent {

    static final int ONLY_ONE = 1;

    @Id
    private int id;

    @Column(name = "account_id")
    private long accountId;

    protected FirstAgent() {}

    FirstAgent(long accountId) {
        this.id = ONLY_ONE;
        this.accountId = accountId;
    }

    long accountId() {
        return accountId;
    }
}
