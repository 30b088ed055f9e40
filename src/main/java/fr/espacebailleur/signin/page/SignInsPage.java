package fr.espacebailleur.signin.page;

import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.signin.FollowSignIns;
import fr.espacebailleur.signin.SignInCard;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** « Connexions et sessions »: who signed in to this account, and where it is still open. */
@Named
@RequestScoped
public class SignInsPage {

    private static final int SHOWN = 20;

    /** More than anybody has open at once. */
    private static final int READ = 200;

    @Inject
    private FollowSignIns follow;

    @Inject
    private HttpServletRequest request;

    private List<Row> rows;

    /**
     * One sign-in.
     *
     * @param current whether this page is shown in its session
     */
    public record Row(
            long id,
            String browser,
            String network,
            String signedInAt,
            String lastSeenAt,
            boolean open,
            boolean current) {}

    /** In this request the session stands, whatever becomes of it meanwhile in another window. */
    @PostConstruct
    void read() {
        rows = Session.of(request)
                .map(Session::current)
                .map(current -> follow.ofAccount(current.accountId(), READ).stream()
                        .map(card -> row(card, current))
                        .toList())
                .orElse(List.of());
    }

    private static Row row(SignInCard card, Session.Entered current) {
        return new Row(
                card.id(),
                card.browser(),
                card.network(),
                ParisTime.minute(card.signedInAt()),
                ParisTime.minute(card.lastSeenAt()),
                card.open(),
                card.id() == current.signInId());
    }

    public List<Row> getOpen() {
        return rows.stream().filter(Row::open).toList();
    }

    public boolean isSeveralOpen() {
        return getOpen().size() > 1;
    }

    public List<Row> getRecent() {
        return rows.subList(0, Math.min(SHOWN, rows.size()));
    }
}
