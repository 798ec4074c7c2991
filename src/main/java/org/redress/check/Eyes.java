package org.redress.check;

import org.redress.outside.Ask;
import org.redress.outside.Fetched;
import org.redress.outside.NotFetched;

/** How a look is made. */
@FunctionalInterface
interface Eyes {
    Fetched fetch(Ask ask) throws NotFetched;
}
