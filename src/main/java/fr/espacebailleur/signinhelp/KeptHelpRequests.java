package fr.espacebailleur.signinhelp;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.KeptData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The requests for help in which an account's numéro d'utilisateur was typed, by whomever. */
@ApplicationScoped
@Transactional
class KeptHelpRequests implements KeptData {

    private final HelpRequests requests;
    private final DescribeAccount describe;

    @Inject
    KeptHelpRequests(HelpRequests requests, DescribeAccount describe) {
        this.requests = requests;
        this.describe = describe;
    }

    protected KeptHelpRequests() {
        this(null, null);
    }

    @Override
    public List<Table> of(long accountId) {
        AccountCard account = describe.of(accountId);
        return List.of(new Table(
                "help_request",
                requests.about(account.userNumber()).stream()
                        .map(HelpRequest::card)
                        .map(KeptHelpRequests::row)
                        .toList()));
    }

    private static List<Datum> row(HelpRequestCard request) {
        return List.of(
                Datum.of("reference", request.reference().printed()),
                Datum.of("asked_at", request.askedAt()),
                Datum.of("answers", String.join(" – ", request.answers())),
                Datum.of("department", request.department().map(Department::label)),
                Datum.of("outcome", request.outcome().label()));
    }
}
