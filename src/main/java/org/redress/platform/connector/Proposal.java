package org.redress.platform.connector;

/**
 * What a release knows of a platform's reporting service; nothing is sent before an admin gives credentials.
 *
 * @param source where it is published
 * @param checked the day when somebody looked, such as 2026-11-26
 */
public record Proposal(String slug, PlatformConnector.Place place, String source, String checked) {}
