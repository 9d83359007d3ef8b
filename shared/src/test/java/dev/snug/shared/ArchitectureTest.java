package dev.snug.shared;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses SHARED =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.snug.shared");

  @Test
  void thereIsSomethingToCheck() {
    assertThat(SHARED.size()).isGreaterThan(40);
  }

  @Test
  void onlyTheCodecKnowsGson() {
    noClasses().that().resideOutsideOfPackage("dev.snug.shared.protocol")
        .should().dependOnClassesThat().resideInAPackage("com.google.gson..")
        .because("how a frame is written is the codec's business and can change with it")
        .check(SHARED);
  }

  @Test
  void theLanguageNeedsNothingButJavaAndTheCodec() {
    classes().should().onlyDependOnClassesThat()
        .resideInAnyPackage("dev.snug.shared..", "java..", "com.google.gson..", "org.jspecify..")
        .because("both sides speak it: no JavaFX, no Tyrus, no database")
        .check(SHARED);
  }

  @Test
  void onlyKeysTouchTheDisk() {
    noClasses().that().resideOutsideOfPackage("dev.snug.shared.identity")
        .should().dependOnClassesThat().resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
        .because("the language does no I/O; only how a secret lies on a disk is said once for both sides")
        .check(SHARED);
  }

  @Test
  void nothingStartsAThread() {
    noClasses().should().dependOnClassesThat().resideInAPackage("java.util.concurrent..")
        .orShould().dependOnClassesThat().areAssignableTo(Thread.class)
        .because("whoever calls decides about threads")
        .check(SHARED);
  }

  @Test
  void identitiesKnowNothingOfRoomsAndFrames() {
    noClasses().that().resideInAPackage("dev.snug.shared.identity")
        .should().dependOnClassesThat().resideInAnyPackage("dev.snug.shared.room", "dev.snug.shared.protocol")
        .because("keys and invites come before any room")
        .check(SHARED);
  }
}
