package de.umsetzungsmonitor.web.page;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Reads paths such as {@code shown.hit.label} or {@code search.form.query()} at once, as long as
 * they lead through the tracker's own classes; most expressions of a page are such paths, and a
 * page of hits has a thousand of them. All other expressions, and paths that end in nothing midway,
 * are left to Spring's expression language, which gives the same values and its own errors.
 */
final class PathEvaluator implements IStandardVariableExpressionEvaluator {

  /** Words that mean something else to Spring's language, or may not be read everywhere. */
  private static final Pattern PATH =
      Pattern.compile("(?!(?:true|false|null|new|param)\\b)[a-z]\\w*(?:\\.[a-z]\\w*(?:\\(\\))?)*");

  private static final String[] NO_PATH = {};
  private static final String OWN_CLASSES = "de.umsetzungsmonitor.";

  private static final ClassValue<Map<String, Method>> READABLE =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return type.getName().startsWith(OWN_CLASSES) ? readable(type) : Map.of();
        }
      };

  /** As many as stand in the templates. */
  private final Map<String, String[]> paths = new ConcurrentHashMap<>();

  @Override
  public @Nullable Object evaluate(
      IExpressionContext context,
      IStandardVariableExpression expression,
      StandardExpressionExecutionContext how) {
    String[] path =
        expression.getUseSelectionAsRoot()
                || how.getPerformTypeConversion()
                || how.getForbidUnsafeExpressionResults()
            ? NO_PATH
            : paths.computeIfAbsent(expression.getExpression(), PathEvaluator::path);
    if (path.length == 0) {
      return SPELVariableExpressionEvaluator.INSTANCE.evaluate(context, expression, how);
    }
    Object value = context.getVariable(path[0]);
    for (int step = 1; step < path.length; step++) {
      Method method = value == null ? null : READABLE.get(value.getClass()).get(path[step]);
      if (method == null) {
        return SPELVariableExpressionEvaluator.INSTANCE.evaluate(context, expression, how);
      }
      try {
        value = method.invoke(value);
      } catch (ReflectiveOperationException e) { // which is thrown again there
        return SPELVariableExpressionEvaluator.INSTANCE.evaluate(context, expression, how);
      }
    }
    return value;
  }

  private static String[] path(String expression) {
    return PATH.matcher(expression).matches() ? expression.split("\\.") : NO_PATH;
  }

  /** The methods of a class by all names by which templates may read them. */
  private static Map<String, Method> readable(Class<?> type) {
    Map<String, Method> readable = new HashMap<>();
    for (Method method : type.getMethods()) {
      boolean isRead =
          method.getParameterCount() == 0
              && method.getReturnType() != void.class
              && method.getDeclaringClass() != Object.class
              && !method.isBridge()
              && !Modifier.isStatic(method.getModifiers());
      if (isRead && method.trySetAccessible()) {
        readable.put(method.getName() + "()", method);
      }
    }
    for (Method method : Map.copyOf(readable).values()) {
      readable.putIfAbsent(method.getName(), method);
    }
    for (String prefix : new String[] {"is", "get"}) { // which goes before the other
      for (Method method : Map.copyOf(readable).values()) {
        if (isGetter(method, prefix)) {
          String property = method.getName().substring(prefix.length());
          readable.put(StringUtils.uncapitalizeAsProperty(property), method);
        }
      }
    }
    return Map.copyOf(readable);
  }

  private static boolean isGetter(Method method, String prefix) {
    String name = method.getName();
    return name.length() > prefix.length()
        && name.startsWith(prefix)
        && Character.isUpperCase(name.charAt(prefix.length()));
  }
}
