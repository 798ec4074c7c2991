package org.redress.staff;

import java.time.Instant;
import java.util.UUID;
import org.redress.audit.Actor;

/** An admin said that a member's account is closed: whatever reaches or counts on them ends with it. */
public record MemberLeft(UUID member, Actor by, Instant at) {}
