/** RIM, staff: worklist, case, actions, alerts, platforms and rules, evidence pack, statistics. */
@org.jspecify.annotations.NullMarked
package org.redress.desk;
