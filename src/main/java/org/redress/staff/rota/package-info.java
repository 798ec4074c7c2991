/** The duty rota and quiet hours: local times in their zones, as instants on the time line. */
@org.jspecify.annotations.NullMarked
package org.redress.staff.rota;
