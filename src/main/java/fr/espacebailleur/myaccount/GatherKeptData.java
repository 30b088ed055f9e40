package fr.espacebailleur.myaccount;

import fr.espacebailleur.shared.KeptData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;

/** All that the rooms keep of an account, as it is at one moment. */
@ApplicationScoped
@Transactional
class GatherKeptData {

    /** Whoever reads it finds himself first; what is not named here comes last. */
    private static final List<String> ORDER = List.of(
            "account",
            "landlord",
            "membership",
            "first_connection",
            "credential",
            "email_code",
            "email_change",
            "consent",
            "sign_in",
            "password_request",
            "help_request",
            "message",
            "journal_entry",
            "journal_entry_elsewhere");

    private final Instance<KeptData> rooms;

    @Inject
    GatherKeptData(Instance<KeptData> rooms) {
        this.rooms = rooms;
    }

    protected GatherKeptData() {
        this(null);
    }

    List<KeptData.Table> of(long accountId) {
        return rooms.stream()
                .flatMap(room -> room.of(accountId).stream())
                .sorted(Comparator.comparing((KeptData.Table table) -> place(table.name()))
                        .thenComparing(KeptData.Table::name))
                .toList();
    }

    private static int place(String table) {
        int place = ORDER.indexOf(table);
        return place < 0 ? ORDER.size() : place;
    }
}
