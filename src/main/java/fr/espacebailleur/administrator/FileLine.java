package fr.espacebailleur.administrator;

import fr.espacebailleur.shared.UserNumber;
import java.util.Optional;

/**
 * What became of one line of a file of users: created, or why not.
 *
 * @param number of the line in the file, the header being the first
 * @param person name and mail as the file has them, cut to what a page can show
 * @param member his number; empty when nobody was created
 * @param reason why not, and what to do; empty when he was created
 */
public record FileLine(int number, String person, Optional<UserNumber> member, String reason) {

    static FileLine created(int number, String person, UserNumber userNumber) {
        return new FileLine(number, person, Optional.of(userNumber), "");
    }

    static FileLine refused(int number, String person, String reason) {
        return new FileLine(number, person, Optional.empty(), reason);
    }

    public boolean isCreated() {
        return member.isPresent();
    }

    /** Empty when nobody was created. */
    public String getUserNumber() {
        return member.map(UserNumber::value).orElse("");
    }
}
