package fr.espacebailleur.credential;

import fr.espacebailleur.shared.KeptData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What is kept of a password and of a code to confirm an address, besides the hashes, which are nobody's to read. */
@ApplicationScoped
@Transactional
class KeptCredential implements KeptData {

    private final Credentials credentials;
    private final EmailCodes codes;

    @Inject
    KeptCredential(Credentials credentials, EmailCodes codes) {
        this.credentials = credentials;
        this.codes = codes;
    }

    protected KeptCredential() {
        this(null, null);
    }

    @Override
    public List<Table> of(long accountId) {
        return List.of(
                new Table(
                        "credential",
                        credentials.of(accountId).map(Credential::kept).stream().toList()),
                new Table(
                        "email_code",
                        codes.of(accountId).map(EmailCode::kept).stream().toList()));
    }
}
