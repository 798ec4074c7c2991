package org.redress.demo;

import io.quarkus.arc.Unremovable;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.time.InstantSource;

/** The portal as the demo runs it: once it listens, it fills itself with samples and says how to get in. */
@Dependent
@Unremovable
@IfBuildProfile("demo")
public class DemoPortal implements QuarkusApplication {
    private final DemoSamples samples;
    private final InstantSource time;

    DemoPortal(DemoSamples samples, InstantSource time) {
        this.samples = samples;
        this.time = time;
    }

    @Override
    public int run(String... args) throws IOException {
        DemoSettings settings = DemoSettings.fromSystemProperties();
        DemoAccounts accounts = DemoAccounts.read(settings);
        samples.fill(accounts.staff().get(0).id(), time.instant());
        System.out.println(Welcome.words(settings, accounts));
        Quarkus.waitForExit();
        return 0;
    }
}
