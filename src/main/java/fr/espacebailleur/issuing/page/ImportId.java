package fr.espacebailleur.issuing.page;

import java.util.Optional;

/** The import that an address names. */
final class ImportId {

    private ImportId() {}

    /** @param typed null when the address has none */
    static Optional<Long> in(String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }
}
