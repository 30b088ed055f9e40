package fr.espacebailleur.message;

import fr.espacebailleur.account.AccountCard;
import fr.espacebailleur.account.LandlordCard;
import fr.espacebailleur.account.LandlordKind;
import fr.espacebailleur.account.PersonIdentity;
import fr.espacebailleur.account.SuspendedBy;
import fr.espacebailleur.shared.Channel;
import fr.espacebailleur.shared.Civility;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.JobTitle;
import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.PersonName;
import fr.espacebailleur.shared.PostalAddress;
import fr.espacebailleur.shared.UserNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Accounts whose messages go by letter. */
final class Cards {

    private static final RandomGenerator CHANCE = new Random(69);

    static final PostalAddress IN_LYON = new PostalAddress("12 rue des Exemples", "", "", "69001", "Lyon");
    static final PostalAddress IN_GENEVA = new PostalAddress("Rue du Modèle 3", "", "", "CH-1201", "Genève (Suisse)");

    /** As long as a file of landlords may have it, in words that could be true. */
    static final PostalAddress ENDLESS = new PostalAddress(
            "Résidence Les Jardins du Grand Saint-Barthélemy, Bâtiment Bougainvillier, Escalier C, Apt 12",
            "Lotissement communal des Anciennes Filatures de la Haute-Vallée, quartier Notre-Dame-des-Neiges",
            "1234 bis avenue du Général-et-Madame-Exemple-de-la-Démonstration, impasse des Essais-Répétés",
            "69001",
            "Saint-Exemple-de-la-Démonstration-sur-Modèle-et-Saint-Essai-le-Grand-en-Gabarit-Cedex-Quatre");

    private Cards() {}

    static AccountCard individual(long id, String lastName, PostalAddress address) {
        PersonIdentity person = new PersonIdentity(
                Optional.of(Civility.MADAME), new PersonName(lastName), Optional.of(new PersonName("Jeanne")));
        return card(id, LandlordKind.INDIVIDUAL, person.displayName(), Optional.of(person), address);
    }

    /** With the longest name and address that there can be. */
    static AccountCard endless(long id) {
        PersonIdentity person = new PersonIdentity(
                Optional.of(Civility.MADAME),
                new PersonName("d'Exemple-de-la-Démonstration ".repeat(4).substring(0, 100)),
                Optional.of(new PersonName("Jeanne-Marie Modèle ".repeat(5).strip())));
        return card(id, LandlordKind.INDIVIDUAL, person.displayName(), Optional.of(person), ENDLESS);
    }

    static AccountCard organisation(long id, String name, PostalAddress address) {
        PersonIdentity person = new PersonIdentity(
                Optional.of(Civility.MONSIEUR), new PersonName("Exemple"), Optional.of(new PersonName("Lucien")));
        return card(id, LandlordKind.ORGANISATION, name, Optional.of(person), address);
    }

    /** By an administrator of the organisation: the Caf has no reference for it. */
    static AccountCard invited(long id, String name) {
        PersonIdentity person =
                new PersonIdentity(Optional.empty(), new PersonName("Exemple"), Optional.of(new PersonName("Lucien")));
        return card(
                id, LandlordKind.ORGANISATION, name, Optional.empty(), Optional.of(person), PostalAddress.unknown());
    }

    static AccountCard working(AccountCard account, String jobTitle) {
        return new AccountCard(
                account.id(),
                account.version(),
                account.landlord(),
                account.reference(),
                account.department(),
                account.loginName(),
                account.userNumber(),
                account.channel(),
                account.knownEmail(),
                account.person(),
                account.email(),
                account.emailConfirmedAt(),
                account.phone(),
                Optional.of(new JobTitle(jobTitle)),
                account.address(),
                account.openedAt(),
                account.suspendedAt(),
                account.suspendedBy(),
                account.closedAt());
    }

    static AccountCard suspended(AccountCard account) {
        return new AccountCard(
                account.id(),
                account.version(),
                account.landlord(),
                account.reference(),
                account.department(),
                account.loginName(),
                account.userNumber(),
                account.channel(),
                account.knownEmail(),
                account.person(),
                account.email(),
                account.emailConfirmedAt(),
                account.phone(),
                account.jobTitle(),
                account.address(),
                account.openedAt(),
                Optional.of(Instant.EPOCH),
                Optional.of(SuspendedBy.CAF),
                Optional.empty());
    }

    private static AccountCard card(
            long id, LandlordKind kind, String name, Optional<PersonIdentity> person, PostalAddress address) {
        return card(id, kind, name, Optional.of("REF-" + id), person, address);
    }

    private static AccountCard card(
            long id,
            LandlordKind kind,
            String name,
            Optional<String> reference,
            Optional<PersonIdentity> person,
            PostalAddress address) {
        return new AccountCard(
                id,
                1,
                Optional.of(new LandlordCard(id, kind, name, Optional.empty())),
                reference,
                Optional.of(new Department("69")),
                LoginName.allocate(CHANCE),
                UserNumber.allocate(CHANCE),
                Channel.LETTER,
                Optional.empty(),
                person,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                address,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
