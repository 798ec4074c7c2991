package org.redress.platform;

/** How a removal request reaches a platform; none means that people report inside the app. */
public enum Channel {
    API,
    EMAIL,
    FORM,
    /** Its own reporting service, which takes reports by a program in its own protocol. */
    CONNECTOR,
    NONE
}
