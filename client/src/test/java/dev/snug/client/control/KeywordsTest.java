package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// By which words somebody is called.
@Execution(CONCURRENT)
class KeywordsTest {

  @ParameterizedTest(name = "“{0}” in “{1}”: {2}")
  @CsvSource(delimiter = '|', value = {
    "ladder          | who has the ladder?         | true",
    "ladder          | who has the Ladder?         | true",
    "LADDER          | ladder                      | true",
    "ladder          | who has the ladders?        | false",
    "ladder          | bladder                     | false",
    "ladder          | the ｌａｄｄｅｒ             | true",
    "ladder          | 谁有ladder啊                 | true",
    "long ladder     | the long ladder, please     | true",
    "梯子            | 谁借了梯子                   | true",
    "梯子            | 谁借了桌子                   | false",
    "梯子，ladder    | 谁借了梯子                   | true",
    "shed, ladder    | the shed                    | true",
    "c++             | we write c++ here           | true",
    "éclair          | an e\u0301clair             | true",
    "' , ,'          | anything                    | false",
  })
  void aWordCalls(String words, String text, boolean calls) {
    assertThat(Keywords.of(words).areIn(text)).isEqualTo(calls);
  }

  @Test
  void noMoreWordsCountThanThereMayBe() {
    var words = IntStream.rangeClosed(1, Keywords.MOST + 1).mapToObj(i -> "word" + i).collect(Collectors.joining(", "));
    assertThat(Keywords.of(words).areIn("word" + Keywords.MOST)).isTrue();
    assertThat(Keywords.of(words).areIn("word" + (Keywords.MOST + 1))).isFalse();
  }
}
