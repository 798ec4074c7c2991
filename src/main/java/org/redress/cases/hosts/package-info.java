/** Which hosts of a case nobody knows, so that they are asked; only where its person agreed and nothing stands against it. */
@org.jspecify.annotations.NullMarked
package org.redress.cases.hosts;
