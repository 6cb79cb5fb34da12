package shop.timesale.sale;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a phase in a request by the word that answers use. */
@Component
class PhaseWords implements Converter<String, Phase> {

  @Override
  public Phase convert(String word) {
    return Phase.ofWord(word);
  }
}
