package dev.snug.shared.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  @ParameterizedTest
  @CsvSource(delimiter = '=', quoteCharacter = '"', textBlock = """
      # Case and width
      Mei = MEI
      Ivan = ivan
      Alice = ALICE
      Tomás = TOMÁS
      Guðrún = GUÐRÚN
      Ɗan = ɗan
      Нина = нина
      МАРИЯ = Мария
      Григорий = григорий
      Борис = борис
      Юля = юля
      Любовь = любовь
      Зоя = зоя
      Γιώργος = γιώργος
      Ελένη = ελένη
      Զարուհի = զարուհի
      Ｍｅｉ = mei
      Ｌｏａｄ－７ = load-7
      100％ = 100%
      ﾐｷ = ミキ
      # Spaces
      Mei Lin = MeiLin
      Mei Lin = "Mei\u3000Lin"
      Mei = "\u00A0Mei"
      # Case and look at once
      Mei = m\u0435i
      Alice = \u0430lice
      Alice = \u0391LICE
      # The same letter in two pieces
      Tom\u00E1s = Toma\u0301s
      Zo\u00EB = Zoe\u0308
      \u00C5sa = A\u030Asa
      \u0419ana = \u0418\u0306ana
      \uAC15 = \u1100\u1161\u11BC
      # Letters and digits
      Lily = LiIy
      Will = WiIl
      Will = Wi11
      Ian = lan
      Bill = Bi|l
      load-1 = load-l
      load-10 = load-lO
      R2-D0 = R2-DO
      Mei = rnei
      Emma = Ernrna
      MEMO = rnerno
      # Cyrillic
      Alice = \u0410lice
      Alice = Al\u0456ce
      Bob = \u0412ob
      Bob = B\u043Eb
      Helen = \u041Delen
      Tom = \u0422\u043Em
      Kate = \u041Aate
      Peter = \u0420eter
      Max = M\u0430x
      Max = Ma\u0445
      Sam = \u0405am
      Joy = \u0408oy
      Yuri = \u04AEuri
      scope = \u0455\u0441\u043E\u0440\u0435
      Нина = Нин\u0061
      Нина = Ни\u029Cа
      Тата = \u1D1Bата
      # Greek
      Nina = \u039Dina
      Vera = \u03BDera
      Ava = A\u03BDa
      Olga = \u03C3lga
      Alice = Ali\u03F2e
      Zoe = \u0396oe
      Xavier = \u03A7avier
      Hugo = \u0397ugo
      Tomo = T\u03BFmo
      Weiß = Wei\u03B2
      Νίκος = Nίκος
      # Other alphabets, and Latin beyond the keyboard
      Soso = \u054Foso
      Nora = N\u0585ra
      Gail = Ga\u13A5l
      Ola = \u0ED0la
      Mia = M\u026Aa
      Mia = M\u0131a
      Gina = \u0261ina
      Anna = \u0251nna
      # Letters of formulas, circled and in other dress
      Mei = \uD835\uDC0C\uD835\uDC1E\uD835\uDC22
      Mei = \uD835\uDCDC\uD835\uDCEE\uD835\uDCF2
      Mei = \uD835\uDD10\uD835\uDD22\uD835\uDD26
      Mei = \u24C2\u24D4\u24D8
      Fiona = \uFB01ona
      Henry IV = Henry \u2163
      7even = \u2077even
      # Punctuation
      O'Neil = O\u2019Neil
      O'Neil = O\u00B4Neil
      O'Neil = O`Neil
      Anne-Marie = Anne\u2010Marie
      Anne-Marie = Anne\u2212Marie
      # What nobody sees
      Mei = Me\uFE0Fi
      Mei = Me\u034Fi
      Mei = Mei\u3164
      Mei = Mei\u2800
      Mei = M\u200Bei
      Нина = Ни\u00ADна
      # Ideographs
      \u8C48 = \uF900
      \u674E明 = \uF9E1明
      林晓雨 = \uF9F4晓雨
      金明 = \uF90A明
      \u7389兰 = \u2F5F兰
      \u9A6C丽 = \u2EE2丽
      \u9F99 = \u2EF0
      \u738B一 = 王\u2F00
      \u5C71 = \u2F2D
      力 = カ
      口 = ロ
      李\u571F = 李\u58EB
      \u5024 = \u503C
      〇 = O
      """)
  void whatPeopleTakeForOneNameIsOne(String name, String other) {
    assertThat(Likeness.of(other)).matches(Likeness.of(name)::isLike);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '=', quoteCharacter = '"', textBlock = """
      Mei = Mel
      mei = mel
      Ian = Lan
      Bob = B0b
      guest-0 = guest-o
      Mei = May
      Mei = Mai
      Mei = Wei
      Alice = Alicia
      Bob = Rob
      Anna = Ana
      Anna = Hanna
      Ava = Ana
      Guy = Guu
      Eva = Ena
      Vera = Nera
      Ian = Jan
      Tim = Tom
      Tomás = Tomas
      Zoë = Zoe
      Zoë = Zoé
      Jürgen = Juergen
      Łukasz = Lukasz
      Søren = Soren
      Weiß = Weib
      İrem = Irem
      Strauß = Straub
      Тата = Дада
      Нина = Инна
      Γιώργος = Γιωργος
      Юля = Оля
      load-1 = load-2
      load-1 = load-11
      load-10 = load-100
      guest-0 = guest-8
      guest-0 = guest-1
      guest-7 = guest-1
      writer-3 = writer-8
      writer-3 = writer-33
      R2-D2 = R2-D3
      Anne-Marie = Anne_Marie
      O'Neil = ONeil
      未来 = 末来
      己 = 已
      已 = 巳
      王 = 玉
      王 = 主
      大伟 = 太伟
      田 = 由
      日 = 曰
      人 = 入
      晓雨 = 晓宇
      林晓雨 = 林小雨
      马丽 = 馬麗
      刘洋 = 劉洋
      ミキ = みき
      김민 = 김만
      👋 = 👍
      """)
  void whatPeopleTellApartIsTwoNames(String name, String other) {
    assertThat(Likeness.of(other).isLike(Likeness.of(name))).isFalse();
  }

  @Test
  void whatTheTableSaysLooksAlikeDoes() throws IOException {
    var apart = table()
        .filter(row -> Normalizer.isNormalized(row.getFirst(), Normalizer.Form.NFD))
        .filter(row -> !Skeleton.of(row.getFirst()).equals(Skeleton.of(row.getLast())))
        .map(List::getFirst).collect(Collectors.joining());

    // What these look like looks in its turn, composed otherwise, like a third; and wide signs go with their narrow ones.
    assertThat(apart).isEqualTo("Ǆǅǆҋ㈝ﮤﮥﮰﮱﺁﺂﻵﻶ－［］＾｜～");
  }

  /// What looks like what, as UTS 39 says.
  private static Stream<List<String>> table() throws IOException {
    try (var in = Objects.requireNonNull(Skeleton.class.getResourceAsStream("confusables.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines()
          .map(row -> Stream.of(row.split("\t", -1)).map(LikenessTest::text).toList());
    }
  }

  private static String text(String codePoints) {
    return Stream.of(codePoints.split(" ", -1))
        .map(codePoint -> Character.toString(HexFormat.fromHexDigits(codePoint)))
        .collect(Collectors.joining());
  }
}
