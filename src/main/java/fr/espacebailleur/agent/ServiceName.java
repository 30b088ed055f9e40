package fr.espacebailleur.agent;

import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.shared.Typed;

/** What a service is called: one line of 1 to 100 characters. The journal names it so. */
record ServiceName(String value) {
    static final int MAX_LENGTH = 100;

    /** @throws Refusal when empty, too long, or not printable */
    ServiceName {
        if (value.isEmpty()) {
            throw new Refusal("service.sans-nom");
        }
        if (value.length() > MAX_LENGTH) {
            throw new Refusal("service.long", MAX_LENGTH);
        }
        if (!Typed.isPrintable(value)) {
            throw new Refusal("service.caracteres");
        }
    }

    static ServiceName of(String typed) {
        return new ServiceName(Typed.line(typed));
    }
}
