package org.redress.platform.connector;

/** The protocol of a reporting service. */
public enum ConnectorKind {
    /** Cloudflare's abuse reports API, report type {@code abuse_ncsei}. */
    CLOUDFLARE,
    /** {@code com.atproto.moderation.createReport}, for Bluesky and other services of the AT Protocol. */
    AT_PROTOCOL,
    /** {@code POST /api/v1/reports} of Mastodon 4.2 and later, and of servers that speak its API. */
    MASTODON
}
