package org.redress.cases.mistake;

import org.redress.audit.Actor;

/** Who wants to strike something out. */
public record Asker(Actor actor, boolean isSupervisor) {}
