package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** An act is done as a whole or not at all, and its connection is given back before anything else is done. */
@ApplicationScoped
@Transactional
class InOneTransaction {

    <T> T get(Supplier<T> act) {
        return act.get();
    }
}
