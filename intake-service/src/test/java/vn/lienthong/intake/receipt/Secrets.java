package vn.lienthong.intake.receipt;

import java.nio.file.Path;

/** Secrets for tests. */
public final class Secrets {
    private Secrets() {}

    public static DeploymentSecret under(Path folder) {
        return DeploymentSecret.keptUnder(folder);
    }

    public static Receipts receipts(DeploymentSecret secret) {
        return new Receipts(secret);
    }
}
