package fr.espacebailleur.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells how many passwords wait to be hashed on this node. */
@ApplicationScoped
public class DescribeHashQueue {

    private final PasswordHashing hashing;

    @Inject
    DescribeHashQueue(PasswordHashing hashing) {
        this.hashing = hashing;
    }

    protected DescribeHashQueue() {
        this(null);
    }

    public HashQueue now() {
        return hashing.queue();
    }
}
