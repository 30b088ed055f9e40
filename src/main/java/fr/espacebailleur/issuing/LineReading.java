package fr.espacebailleur.issuing;

import fr.espacebailleur.account.LandlordKind;
import fr.espacebailleur.account.NewAccount;
import fr.espacebailleur.account.PersonIdentity;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.Civility;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.LegalName;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Siret;
import fr.espacebailleur.shared.Typed;
import fr.espacebailleur.shared.UserNumber;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the cells of one line; all that is wrong with it is told at once. */
final class LineReading {
    private final Header header;
    private final List<String> cells;
    private final List<String> faults = new ArrayList<>();

    private LineReading(Header header, List<String> cells) {
        this.header = header;
        this.cells = cells;
    }

    /** @param number of the line in its file */
    static ImportLine of(Header header, int number, List<String> cells) {
        long lineBreaks = cells.stream().mapToLong(LineReading::lineBreaksIn).sum();
        if (lineBreaks > 0) {
            return ImportLine.refused(number, "", new Refusal("ligne.saut", number + lineBreaks).text());
        }
        if (cells.size() != header.width()) {
            String reason = new Refusal("ligne.colonnes", cells.size(), header.width()).text();
            return ImportLine.refused(number, "", reason);
        }
        return new LineReading(header, cells).read(number);
    }

    private ImportLine read(int number) {
        String reference = reference();
        Optional<LandlordKind> kind = kind();
        Optional<PersonIdentity> person = person(kind);
        Optional<NewAccount.Entity> organisation = organisation(kind);
        Optional<Department> department = required(Column.DEPARTMENT, Department::of);
        Optional<EmailAddress> email = given(Column.EMAIL, EmailAddress::of);
        Optional<PostalAddress> address = address();
        Optional<UserNumber> userNumber = given(Column.USER_NUMBER, LineReading::userNumber);
        Optional<Channel> channel = channel();
        if (!faults.isEmpty()) {
            return ImportLine.refused(number, reference, String.join(" ", faults));
        }
        return ImportLine.understood(
                number,
                new NewAccount(
                        reference,
                        person,
                        organisation,
                        department.orElseThrow(),
                        email,
                        address.orElseThrow(),
                        userNumber,
                        channel.orElseThrow()));
    }

    private String reference() {
        String reference = typed(Column.REFERENCE);
        if (reference.isEmpty()) {
            fault("reference.vide");
        } else if (reference.length() > ImportOutcome.REFERENCE_LENGTH) {
            fault("reference.longue", ImportOutcome.REFERENCE_LENGTH);
        } else if (!Printable.is(reference)) {
            fault("reference.caracteres");
        }
        return reference;
    }

    private Optional<LandlordKind> kind() {
        switch (typed(Column.TYPE).toLowerCase(Locale.ROOT)) {
            case "physique" -> {
                if (isGiven(Column.SIRET)) {
                    fault("type.physique-avec-siret");
                }
                if (isGiven(Column.LEGAL_NAME)) {
                    fault("type.physique-avec-raison-sociale");
                }
                return Optional.of(LandlordKind.INDIVIDUAL);
            }
            case "moral" -> {
                return Optional.of(LandlordKind.ORGANISATION);
            }
            default -> {
                fault("type.inconnu");
                return Optional.empty();
            }
        }
    }

    private Optional<PersonIdentity> person(Optional<LandlordKind> kind) {
        Optional<Civility> civility = given(Column.CIVILITY, Civility::of);
        Optional<PersonName> firstName = given(Column.FIRST_NAME, PersonName::of);
        boolean required = kind.equals(Optional.of(LandlordKind.INDIVIDUAL))
                || isGiven(Column.CIVILITY)
                || isGiven(Column.FIRST_NAME);
        Optional<PersonName> lastName =
                required ? required(Column.LAST_NAME, PersonName::of) : given(Column.LAST_NAME, PersonName::of);
        return lastName.map(name -> new PersonIdentity(civility, name, firstName));
    }

    private Optional<NewAccount.Entity> organisation(Optional<LandlordKind> kind) {
        if (!kind.equals(Optional.of(LandlordKind.ORGANISATION))) {
            return Optional.empty();
        }
        Optional<LegalName> name = required(Column.LEGAL_NAME, LegalName::of);
        Optional<Siret> siret = required(Column.SIRET, Siret::of);
        return siret.flatMap(number -> name.map(called -> new NewAccount.Entity(number, called)));
    }

    private Optional<PostalAddress> address() {
        try {
            return Optional.of(new PostalAddress(
                    cell(Column.ADDRESS_LINE_1),
                    cell(Column.ADDRESS_LINE_2),
                    cell(Column.ADDRESS_LINE_3),
                    cell(Column.POSTAL_CODE),
                    cell(Column.COMMUNE),
                    cell(Column.COUNTRY)));
        } catch (Refusal refusal) {
            faults.add(refusal.text());
            return Optional.empty();
        }
    }

    private Optional<Channel> channel() {
        boolean mail = isGiven(Column.EMAIL);
        boolean letter = Stream.of(
                        Column.ADDRESS_LINE_1,
                        Column.ADDRESS_LINE_2,
                        Column.ADDRESS_LINE_3,
                        Column.POSTAL_CODE,
                        Column.COMMUNE)
                .anyMatch(this::isGiven);
        switch (typed(Column.CHANNEL).toLowerCase(Locale.ROOT)) {
            case "" -> {
                if (!mail && !letter) {
                    fault("canal.aucun");
                }
                return Optional.of(mail ? Channel.EMAIL : Channel.LETTER);
            }
            case "mail" -> {
                if (!mail) {
                    fault("canal.sans-mail");
                }
                return Optional.of(Channel.EMAIL);
            }
            case "courrier" -> {
                if (!letter) {
                    fault("canal.sans-adresse");
                }
                return Optional.of(Channel.LETTER);
            }
            default -> {
                fault("canal.inconnu");
                return Optional.empty();
            }
        }
    }

    private static UserNumber userNumber(String cell) {
        try {
            return UserNumber.of(cell);
        } catch (Refusal toWhomeverHoldsTheLetter) {
            throw new Refusal("ligne.numero");
        }
    }

    private <T> Optional<T> given(Column column, Function<String, T> value) {
        return isGiven(column) ? required(column, value) : Optional.empty();
    }

    private <T> Optional<T> required(Column column, Function<String, T> value) {
        try {
            return Optional.of(value.apply(cell(column)));
        } catch (Refusal refusal) {
            fault("ligne.valeur", column.label(), refusal.text());
            return Optional.empty();
        }
    }

    private boolean isGiven(Column column) {
        return !typed(column).isEmpty();
    }

    private String typed(Column column) {
        return Typed.line(cell(column));
    }

    private String cell(Column column) {
        return header.cell(column, cells);
    }

    private void fault(String key, Serializable... arguments) {
        faults.add(new Refusal(key, arguments).text());
    }

    private static long lineBreaksIn(String cell) {
        return cell.isEmpty() ? 0 : cell.lines().count() - 1 + (endsWithLineBreak(cell) ? 1 : 0);
    }

    private static boolean endsWithLineBreak(String cell) {
        char last = cell.charAt(cell.length() - 1);
        return last == '\n' || last == '\r';
    }
}
