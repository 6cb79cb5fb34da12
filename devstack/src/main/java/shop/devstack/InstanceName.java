package shop.devstack;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a person calls an instance: {@code order-service#2}, or {@code order-service} for all. */
record InstanceName(String service, int number) {

  /** Number 0 means all instances. */
  static InstanceName of(String text) {
    int hash = text.indexOf('#');
    return hash < 0
        ? new InstanceName(text, 0)
        : new InstanceName(text.substring(0, hash), Integer.parseInt(text.substring(hash + 1)));
  }

  /** How picocli reads one. */
  static final class Converter implements ITypeConverter<InstanceName> {
    @Override
    public InstanceName convert(String text) {
      if (!text.matches("[a-z-]+(#[1-9]\\d{0,3})?")) {
        throw new TypeConversionException(
            "'%s' is no name like order-service or order-service#1".formatted(text));
      }
      return InstanceName.of(text);
    }
  }
}
