package fr.espacebailleur.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** A service behind the door. Operators add one by adding a row; the code is part of addresses. */
@Entity
@Table(name = "landlord_service")
@NamedQuery(name = "LandlordService.all", query = "select s from LandlordService s order by s.place, s.code")
class LandlordService {

    @Id
    private String code;

    @Column
    private String label;

    @Column
    @SuppressWarnings("UnusedVariable") // orders them
    private int place;

    protected LandlordService() {}

    ServiceCard card() {
        return new ServiceCard(code, label);
    }

    String code() {
        return code;
    }
}
