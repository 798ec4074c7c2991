package org.redress.demo;

import io.quarkus.arc.Unremovable;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;

/** The portal as the demo runs it: once it listens, it fills itself with samples and says how to get in. */
@Dependent
@Unremovable
@IfBuildProfile("demo")
public class DemoPortal implements QuarkusApplication {

    @Override
    public int run(String... args) throws IOException {
        DemoSettings settings = DemoSettings.fromSystemProperties();
        System.out.println(Welcome.words(settings, DemoAccounts.read(settings)));
        Quarkus.waitForExit();
        return 0;
    }
}
