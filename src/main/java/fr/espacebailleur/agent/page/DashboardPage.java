package fr.espacebailleur.agent.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.agent.AccountState;
import fr.espacebailleur.agent.CountAccounts;
import fr.espacebailleur.agent.Figures;
import fr.espacebailleur.agent.WeekFigures;
import fr.espacebailleur.issuing.FollowImports;
import fr.espacebailleur.issuing.ImportProgress;
import fr.espacebailleur.message.FollowMessages;
import fr.espacebailleur.message.MessageCard;
import fr.espacebailleur.message.MessageState;
import fr.espacebailleur.organisation.FindObjections;
import fr.espacebailleur.organisation.ObjectionCard;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.ParisTime;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** « Tableau de bord »: where all accounts stand, and what needs somebody's attention. */
@Named
@RequestScoped
public class DashboardPage {

    private static final int IMPORTS = 5;
    private static final int FAILED_MESSAGES = 50;
    private static final int OBJECTIONS = 50;

    @Inject
    private CountAccounts countAccounts;

    @Inject
    private FollowMessages followMessages;

    @Inject
    private FindObjections findObjections;

    @Inject
    private DescribeAccount describe;

    @Inject
    private FollowImports followImports;

    private Figures figures;
    private List<Bar> states;
    private List<WeekRow> weeks;
    private List<FailedRow> failed;
    private List<ObjectionRow> objections;
    private List<ImportProgress> imports;

    /**
     * A week of the table behind the charts, with what had come together by its end.
     *
     * @param allOpened of all accounts until then; likewise the next two
     */
    public record WeekRow(WeekFigures week, long allOpened, long allBegun, long allCompleted) {}

    /** A message that could not be handed over, and whose it was. */
    public record FailedRow(MessageCard message, String userNumber, String holder) {

        public String getFailedAt() {
            return message.failedAt().map(ParisTime::brief).orElse("");
        }
    }

    /** An objection, and to whom. */
    public record ObjectionRow(ObjectionCard objection, AccountCard account) {

        public String getContestedAt() {
            return ParisTime.brief(objection.contestedAt());
        }

        public String getOrganisation() {
            return account.landlordName();
        }

        public String getHolder() {
            return account.holderName();
        }
    }

    @PostConstruct
    void count() {
        figures = countAccounts.all();
        long most = Arrays.stream(AccountState.values())
                .mapToLong(figures::of)
                .max()
                .orElse(0);
        states = Arrays.stream(AccountState.values())
                .map(state -> Bar.of(
                        state.label(),
                        figures.of(state),
                        most,
                        state.compareTo(AccountState.TO_CONNECT),
                        AccountState.values().length))
                .toList();
        weeks = weekRows();
        failed = failedRows();
        objections = objectionRows();
        imports = followImports.all(0, IMPORTS);
    }

    /** From today's totals backwards, the newest first. */
    private List<WeekRow> weekRows() {
        List<WeekRow> rows = new ArrayList<>();
        List<WeekFigures> newestFirst = new ArrayList<>(figures.weeks());
        Collections.reverse(newestFirst);
        long opened = figures.total();
        long begun = figures.begun();
        long completed = figures.completed();
        for (WeekFigures week : newestFirst) {
            rows.add(new WeekRow(week, opened, begun, completed));
            opened -= week.opened();
            begun -= week.begun();
            completed -= week.completed();
        }
        return rows;
    }

    /** First administrators to whom their organisations object, the oldest objection first. */
    public List<ObjectionRow> getObjections() {
        return objections;
    }

    private List<ObjectionRow> objectionRows() {
        List<ObjectionCard> open = findObjections.open(OBJECTIONS);
        Map<Long, AccountCard> accounts =
                describe.all(open.stream().map(ObjectionCard::accountId).toList());
        return open.stream()
                .map(objection -> new ObjectionRow(objection, accounts.get(objection.accountId())))
                .toList();
    }

    private List<FailedRow> failedRows() {
        List<MessageCard> messages = followMessages.failed(0, FAILED_MESSAGES);
        Map<Long, AccountCard> accounts = describe.all(
                messages.stream().map(MessageCard::accountId).distinct().toList());
        return messages.stream()
                .map(message -> {
                    AccountCard account = Objects.requireNonNull(accounts.get(message.accountId()));
                    return new FailedRow(message, account.userNumber().value(), account.holderName());
                })
                .toList();
    }

    public List<Channel> getChannels() {
        return List.of(Channel.values());
    }

    public boolean mail(Channel channel) {
        return channel == Channel.EMAIL;
    }

    /** What an agent may want to know of; those that need not be sent any more are not told. */
    public List<MessageState> getMessageStates() {
        return List.of(MessageState.DUE, MessageState.FAILED, MessageState.HANDED_OVER);
    }

    /** Empty when nothing is due. */
    public String getOldestDue() {
        return figures.messages().oldestDue().map(ParisTime::brief).orElse("");
    }

    /** The latest of those that failed and were not sent again since. */
    public List<FailedRow> getFailed() {
        return failed;
    }

    /** Whether there are more of them than are shown. */
    public boolean isFailedCut() {
        return failed.size() == FAILED_MESSAGES;
    }

    public Figures getFigures() {
        return figures;
    }

    public List<Bar> getStates() {
        return states;
    }

    public List<AccountState> getAllStates() {
        return List.of(AccountState.values());
    }

    public WeekChart getOpened() {
        return WeekChart.of(figures.weeks(), WeekFigures::opened);
    }

    public WeekChart getBegun() {
        return WeekChart.of(figures.weeks(), WeekFigures::begun);
    }

    public WeekChart getCompleted() {
        return WeekChart.of(figures.weeks(), WeekFigures::completed);
    }

    /** The newest first. */
    public List<WeekRow> getWeeks() {
        return weeks;
    }

    /** The newest first. */
    public List<ImportProgress> getImports() {
        return imports;
    }

    /** « 12 345 » */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.FRANCE).format(value);
    }

    public String brief(Instant instant) {
        return ParisTime.brief(instant);
    }

    public String day(LocalDate day) {
        return ParisTime.day(day);
    }

    /** « 14 h 32 » */
    public String getCountedAt() {
        return ParisTime.hour(figures.countedAt());
    }
}
