package shop.cart.cart;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells whose cart a request is about: the customer's whom the access token names, else that of the
 * guest who shows a token, else a new guest's. A guest hears the token with each answer.
 *
 * <p>A token that we do not know opens an empty cart: guessing one is hopeless, and a guest whose
 * cart was merged or has expired just goes on.
 */
@Component
class CartOwnerArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  static final String HEADER = "Guest-Cart";

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == CartOwner.class;
  }

  @Override
  public CartOwner resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken token
        ? new CartOwner.Customer(Objects.requireNonNull(token.getToken().getSubject()))
        : guest(
            Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
            Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
  }

  private static CartOwner guest(HttpServletRequest request, HttpServletResponse response) {
    String shown = request.getHeader(HEADER);
    if (shown != null && !GuestToken.isOne(shown)) {
      throw Refusals.badToken().asException();
    }
    GuestToken token = shown == null ? GuestToken.fresh() : new GuestToken(shown);
    response.setHeader(HEADER, token.value());
    return token.owner();
  }
}
