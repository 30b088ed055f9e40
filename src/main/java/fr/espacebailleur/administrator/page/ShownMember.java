package fr.espacebailleur.administrator.page;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.organisation.FindMembers;
import fr.espacebailleur.organisation.MemberCard;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.UserNumber;
import fr.espacebailleur.web.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;

/** The user of the organisation whom the address of the page names. */
@Named
@RequestScoped
public class ShownMember {

    @Inject
    private FindMembers findMembers;

    @Inject
    private WorkingMember administrator;

    private Optional<MemberCard> member;

    /** On the way in: another organisation's is not found, like one that does not exist. */
    public void load() throws IOException {
        if (!isThere()) {
            PageAddress.notFound();
        }
    }

    public boolean isThere() {
        if (member == null) {
            member = number().flatMap(number -> {
                AccountCard own = administrator.card();
                return own.isOfOrganisation() ? findMembers.of(own.landlordId(), number) : Optional.empty();
            });
        }
        return member.isPresent();
    }

    private static Optional<UserNumber> number() {
        return PageAddress.parameter("numero").flatMap(typed -> Refusal.toEmpty(() -> UserNumber.of(typed)));
    }

    /** @throws java.util.NoSuchElementException when there is no such user */
    MemberCard card() {
        boolean unused = isThere();
        return member.orElseThrow();
    }

    UserNumber userNumber() {
        return card().account().userNumber();
    }

    public String getNumber() {
        return userNumber().value();
    }

    public String getName() {
        return card().account().holderName();
    }

    public boolean isHimself() {
        return card().account().id() == administrator.card().id();
    }
}
