/** Who is called when an alert is raised: the assignee, the rota and quiet hours, so that never nobody is. */
@org.jspecify.annotations.NullMarked
package org.redress.alert.calling;
