package fr.espacebailleur.administrator.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.organisation.MemberCard;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.JobTitle;
import fr.espacebailleur.shared.ParisTime;
import fr.espacebailleur.signin.FollowSignIns;
import fr.espacebailleur.signin.SignInCard;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts users into the rows of the list. */
@RequestScoped
public class MemberRows {

    @Inject
    private FollowSignIns followSignIns;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "portal.organisation.never-connected")
    private Duration neverConnected;

    MemberRow of(MemberCard member) {
        AccountCard account = member.account();
        Optional<Instant> last = followSignIns.ofAccount(account.id(), 1).stream()
                .map(SignInCard::signedInAt)
                .findFirst();
        Instant longAgo = clock.instant().minus(neverConnected);
        return new MemberRow(
                account.userNumber().value(),
                account.holderName(),
                account.email().or(account::knownEmail).map(EmailAddress::value).orElse(""),
                account.jobTitle().map(JobTitle::value).orElse(""),
                member.administrator(),
                member.state(),
                last.map(ParisTime::minute).orElse(""),
                last,
                ParisTime.day(member.confirmedAt()),
                member.isToBeConfirmed(),
                member.state() == MemberCard.State.INVITED
                        && member.invitedAt().filter(longAgo::isAfter).isPresent());
    }
}
