package dev.snug.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String HOME = "dev.snug.server";

  private static final JavaClasses SERVER =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(HOME);

  @Test
  void thereIsSomethingToLookAt() {
    assertThat(SERVER).hasSizeGreaterThan(50);
    assertThat(SERVER.contain(SnugServer.class)).isTrue();
  }

  @Test
  void onlyTheTransportKnowsTheWire() {
    noClasses().that().resideOutsideOfPackage(HOME + ".transport..")
        .should().dependOnClassesThat().resideInAnyPackage("jakarta.websocket..", "org.glassfish..", "javax.net.ssl..")
        .because("sessions and rooms are tested and understood without sockets, and the engine can be changed alone")
        .check(SERVER);
  }

  @Test
  void onlyTheLogKnowsTheDatabase() {
    noClasses().that().resideOutsideOfPackage(HOME + ".log..")
        .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
        .because("a second database is a second SqliteFile, and every statement is prepared in one place")
        .check(SERVER);
  }

  @Test
  void nobodyKnowsHowFramesAreWritten() {
    noClasses().should().dependOnClassesThat().resideInAnyPackage("com.google.gson..")
        .because("FrameCodec is the one place that turns frames into JSON, on both sides alike")
        .check(SERVER);
  }

  @Test
  void onlyTheDoorKnowsCertificates() {
    noClasses().that().resideOutsideOfPackage(HOME + ".transport..")
        .should().dependOnClassesThat().resideInAnyPackage("org.bouncycastle..")
        .because("the certificate is a matter of the wire; people know the house by its key's fingerprint")
        .check(SERVER);
  }

  @Test
  void filesKnowNothingOfSessions() {
    noClasses().that().resideInAPackage(HOME + ".file..")
        .should().dependOnClassesThat().resideInAnyPackage(HOME + ".session..", HOME + ".transport..")
        .because("who may fetch a file is decided by what is stored, whoever is connected")
        .check(SERVER);
  }

  @Test
  void hooksKnowNothingOfSockets() {
    noClasses().that().resideInAPackage(HOME + ".hook..")
        .should().dependOnClassesThat().resideInAnyPackage(HOME + ".transport..")
        .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.Socket")
        .because("what a hook is told and when is tested and understood without the way by which it gets there")
        .check(SERVER);
  }

  @Test
  void exportsOfOthersKnowNothingOfAServerThatRuns() {
    noClasses().that().resideInAPackage(HOME + ".migration..")
        .should().dependOnClassesThat().resideInAnyPackage(HOME + ".session..", HOME + ".room..", HOME + ".transport..")
        .because("an import makes a store in which nobody is yet")
        .check(SERVER);
  }

  @Test
  void thePackagesHaveNoCycles() {
    slices().matching(HOME + ".(*)..").should().beFreeOfCycles()
        .because("each package can then be read with those below it alone")
        .check(SERVER);
    noClasses().that().resideInAPackage(HOME + ".*..")
        .should().dependOnClassesThat().resideInAPackage(HOME)
        .because("the root wires the others; whatever it wires must not look back")
        .check(SERVER);
  }

  @Test
  void nothingIsStaticAndMutable() {
    classes().should(new ArchCondition<>("have no static field that changes") {
      @Override
      public void check(
          JavaClass type, ConditionEvents events) {
        type.getFields().stream()
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
            .forEach(field -> events.add(
                SimpleConditionEvent.violated(field, field.getFullName())));
      }
    }).because("two servers in one process must not know of each other").check(SERVER);
  }
}
