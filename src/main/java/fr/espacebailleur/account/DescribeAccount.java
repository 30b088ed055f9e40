package fr.espacebailleur.account;

import static java.util.stream.Collectors.toMap;

import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.LoginName;
import fr.espacebailleur.shared.UserNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Tells other rooms what they may know of an account. */
@ApplicationScoped
@Transactional
public class DescribeAccount {

    private final Accounts accounts;

    @Inject
    DescribeAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    protected DescribeAccount() {
        this(null);
    }

    /** @throws IllegalStateException when there is no such account */
    public AccountCard of(long accountId) {
        return find(accountId).orElseThrow(() -> new IllegalStateException("no account " + accountId));
    }

    /** The same; nobody else changes the account until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public AccountCard lock(long accountId) {
        return accounts.lock(accountId).card();
    }

    /** The organisation's id, for whoever locks it before the account; empty when it is an individual's or an agent's. */
    public Optional<Long> organisationOf(long accountId) {
        return accounts.organisationOf(accountId);
    }

    /** Empty when there is no such account. */
    public Optional<AccountCard> find(long accountId) {
        return accounts.withLandlord(accountId).map(Account::card);
    }

    /** Which account an identifiant means, if any. */
    public Optional<Long> idOf(LoginName loginName) {
        return accounts.idOf(loginName);
    }

    /** Which account a numéro d'utilisateur means, if any. */
    public Optional<Long> idOf(UserNumber userNumber) {
        return accounts.by(userNumber).map(Account::id);
    }

    /** Which account's holder confirmed this address, if any; what only the Caf knows of him is not meant. */
    public Optional<Long> heldAt(EmailAddress email) {
        return accounts.heldAt(email).map(Account::id);
    }

    /** Whether an address belongs to another account than this one. */
    public boolean isTakenByAnother(EmailAddress email, long accountId) {
        return accounts.isTakenByAnother(email, accountId);
    }

    /** By id, each of these that there is. */
    public Map<Long, AccountCard> all(Collection<Long> accountIds) {
        return accounts.all(accountIds).stream().map(Account::card).collect(toMap(AccountCard::id, card -> card));
    }
}
