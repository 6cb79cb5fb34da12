package shop.identity.signin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What someone who guesses passwords comes up against.
 *
 * @param login for one login, from wherever it is tried
 * @param address for one client address; behind one may sit a whole mobile network
 * @param forgetAfter how long after the last attempt its failures are forgotten
 * @param remembered how many logins and addresses are remembered at most
 */
@Validated
@ConfigurationProperties("shop.identity.sign-in")
record SignInLimits(
    @NotNull @Valid Patience login,
    @NotNull @Valid Patience address,
    @NotNull @DefaultValue("1h") Duration forgetAfter,
    @Min(1) @DefaultValue("100000") int remembered) {}
