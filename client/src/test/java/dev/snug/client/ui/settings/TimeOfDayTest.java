package dev.snug.client.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.time.LocalTime;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(CONCURRENT)
class TimeOfDayTest {

  @ParameterizedTest
  @CsvSource({"22:00, 22:00", "7:30, 07:30", "' 07:30 ', 07:30", "7.30, 07:30", "730, 07:30", "0730, 07:30", "7, 07:00", "23h59, 23:59", "２２：００, 22:00", "0, 00:00"})
  void aTimeIsRead(String typed, LocalTime time) {
    assertThat(TimeOfDay.read(typed)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24:00", "7:60", "soon", "7:3", "-7", "12345", "7 pm"})
  void whatIsNoTimeIsNone(String typed) {
    assertThat(TimeOfDay.read(typed)).isEmpty();
  }
}
