package org.redress.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** One action, one transaction. */
@ApplicationScoped
class Transactions {
    @Transactional
    <T> T run(Supplier<T> action) {
        return action.get();
    }
}
