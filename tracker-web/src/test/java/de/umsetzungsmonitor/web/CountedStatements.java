package de.umsetzungsmonitor.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Counts the statements that the test's own thread prepares, whether JPA or JDBC asks. */
@Component
public class CountedStatements implements BeanPostProcessor {

  private final ThreadLocal<Long> prepared = ThreadLocal.withInitial(() -> 0L);

  /** How many statements something prepares. */
  public long during(Runnable something) {
    long before = prepared.get();
    something.run();
    return prepared.get() - before;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? new Counting(source) : bean;
  }

  private final class Counting extends DelegatingDataSource {

    Counting(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("prepareStatement")) {
                  prepared.set(prepared.get() + 1);
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }
}
