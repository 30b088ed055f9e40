package fr.espacebailleur.organisation;

import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.KeptData.Datum;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.List;

/** An entitlement that somebody has. Life: granted → changed → taken back, which leaves no row but in the journal. */
@Entity
@Table(name = "entitlement")
@NamedQuery(
        name = "Granted.ofAccount",
        query = "select g from Granted g where g.key.accountId = :account order by g.key.department, g.key.service")
class Granted {

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private Access access;

    @Embeddable
    static class Key {

        @Column(name = "account_id")
        private long accountId;

        @Column
        private String service;

        @Column
        private Department department;

        protected Key() {}

        Key(long accountId, String service, Department department) {
            this.accountId = accountId;
            this.service = service;
            this.department = department;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.accountId == accountId
                    && key.service.equals(service)
                    && key.department.equals(department);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(accountId) + 31 * service.hashCode();
        }
    }

    protected Granted() {}

    Granted(long accountId, Entitlement entitlement) {
        this.key = new Key(accountId, entitlement.service(), entitlement.department());
        this.access = entitlement.access();
    }

    Entitlement entitlement() {
        return new Entitlement(key.service, key.department, access);
    }

    List<Datum> kept() {
        return List.of(
                Datum.of("service", key.service),
                Datum.of("department", key.department.label()),
                Datum.of("access", access));
    }
}
