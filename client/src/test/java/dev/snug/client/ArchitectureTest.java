package dev.snug.client;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.snug.client.control.FxMailbox;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class ArchitectureTest {

  private static final JavaClasses CLIENT =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.snug.client");

  @Test
  void thereIsSomethingToCheck() {
    assertThat(CLIENT.size()).isGreaterThan(100);
  }

  @Test
  void onlyTheMailboxGoesToTheFxThread() {
    noClasses().that().areNotAssignableTo(FxMailbox.class)
        .should().callMethod(Platform.class, "runLater", Runnable.class)
        .because("one bounded way onto the FX thread keeps order and leaves the window time to paint")
        .check(CLIENT);
  }

  @Test
  void onlyHostingKnowsTheServer() {
    noClasses().that().resideOutsideOfPackage("dev.snug.client.host")
        .should().dependOnClassesThat().resideInAPackage("dev.snug.server..")
        .because("the host's own window enters through the same door as everybody")
        .check(CLIENT);
  }

  @Test
  void onlyTheConnectionKnowsTheWebSocket() {
    noClasses().that().resideOutsideOfPackage("dev.snug.client.connection")
        .should().dependOnClassesThat().resideInAnyPackage("jakarta.websocket..", "org.glassfish..")
        .because("how frames travel can change without anybody else")
        .check(CLIENT);
  }

  @Test
  void onlyTheStoreKnowsTheDatabase() {
    noClasses().that().resideOutsideOfPackage("dev.snug.client.store")
        .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "org.sqlite..")
        .because("SQL stands in one place")
        .check(CLIENT);
  }

  @Test
  void theLineAndTheStoreKnowNoJavaFx() {
    noClasses().that().resideInAnyPackage("dev.snug.client.connection", "dev.snug.client.store")
        .should().dependOnClassesThat().resideInAPackage("javafx..")
        .because("they run on threads on which JavaFX must not be touched")
        .check(CLIENT);
  }

  @Test
  void keysAndReportsKnowNoJavaFx() {
    noClasses().that().resideInAnyPackage("dev.snug.client.identity", "dev.snug.client.report")
        .should().dependOnClassesThat().resideInAPackage("javafx..")
        .because("what takes a second or happens in a crash must not need the FX thread")
        .check(CLIENT);
  }

  @Test
  void onlyTheIdentityKnowsHowABackupIsSealed() {
    noClasses().that().resideOutsideOfPackage("dev.snug.client.identity")
        .should().dependOnClassesThat().resideInAnyPackage("org.bouncycastle..", "javax.crypto..")
        .because("who may read a secret is decided in one place")
        .check(CLIENT);
  }

  @Test
  void transfersKnowNeitherTheWindowNorWhoUsesThem() {
    noClasses().that().resideInAPackage("dev.snug.client.transfer")
        .should().dependOnClassesThat().resideInAnyPackage("javafx..", "dev.snug.client.ui..", "dev.snug.client.control..",
            "dev.snug.client.model..", "dev.snug.client.store..")
        .because("files move on threads of their own, which must not touch a view or the store")
        .check(CLIENT);
  }

  @Test
  void whatStrangersPagesSayIsReadInOnePlace() {
    noClasses().that().resideOutsideOfPackage("dev.snug.client.preview")
        .should().dependOnClassesThat().resideInAnyPackage("org.apache.hc..", "org.jsoup..")
        .because("whoever asks the web for something goes through the one guard that judges every address")
        .check(CLIENT);
    noClasses().that().resideInAPackage("dev.snug.client.preview")
        .should().dependOnClassesThat().resideInAnyPackage("javafx..", "dev.snug.client.ui..", "dev.snug.client.control..",
            "dev.snug.client.model..", "dev.snug.client.store..", "dev.snug.client.connection..", "dev.snug.client.transfer..")
        .because("it is handed an address and gives back words and a picture, and knows nothing that could get out by it")
        .check(CLIENT);
  }

  @Test
  void onlyVoicesKnowSound() {
    noClasses().that().resideOutsideOfPackage("dev.snug.client.voice")
        .should().dependOnClassesThat().resideInAPackage("javax.sound..")
        .because("a computer without a microphone is told apart in one place, and tests bring a microphone of their own")
        .check(CLIENT);
  }

  @Test
  void voicesKnowNeitherTheWindowNorWhoUsesThem() {
    noClasses().that().resideInAPackage("dev.snug.client.voice")
        .should().dependOnClassesThat().resideInAnyPackage("javafx..", "dev.snug.client.ui..", "dev.snug.client.control..",
            "dev.snug.client.model..", "dev.snug.client.store..", "dev.snug.client.transfer..")
        .because("they are recorded and heard on threads of their own, which must not touch a view or the store")
        .check(CLIENT);
  }

  @Test
  void onlyDiscoveryKnowsJmDns() {
    noClasses().that().resideOutsideOfPackage("dev.snug.client.discovery")
        .should().dependOnClassesThat().resideInAPackage("javax.jmdns..")
        .because("what arrives by multicast is hearsay, and one package takes care what of it is passed on")
        .check(CLIENT);
  }

  @Test
  void networksKnowNeitherTheWindowNorWhoUsesThem() {
    noClasses().that().resideInAnyPackage("dev.snug.client.discovery", "dev.snug.client.reach")
        .should().dependOnClassesThat().resideInAnyPackage("javafx..", "dev.snug.client.ui..", "dev.snug.client.control..",
            "dev.snug.client.store..", "dev.snug.client.host..")
        .because("they work on threads of their own, which must not touch a view or the store, and hold no secret that they could tell")
        .check(CLIENT);
  }

  @Test
  void commandsNeedNoWindow() {
    noClasses().that().resideInAPackage("dev.snug.client.command")
        .should().dependOnClassesThat().resideInAnyPackage("javafx..", "dev.snug.client.control..")
        .because("they run where there is no screen, and no toolkit is started for one line of text")
        .check(CLIENT);
  }

  @Test
  void theModelKnowsNoScreen() {
    noClasses().that().resideInAPackage("dev.snug.client.model")
        .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..", "dev.snug.client.ui..", "dev.snug.client.control..")
        .because("the model is tested without a window")
        .check(CLIENT);
  }

  @Test
  void viewsKnowTheModelAndTheIntentsOnly() {
    noClasses().that().resideInAPackage("dev.snug.client.ui..")
        .should().dependOnClassesThat().resideInAnyPackage("dev.snug.client.connection..", "dev.snug.client.store..", "dev.snug.client.host..")
        .because("a view shows the model and says what a person wants; the rest is not its business")
        .check(CLIENT);
  }

  @Test
  void noViewIsKeptByWhatItLooksAt() {
    noClasses().that().resideInAPackage("dev.snug.client.ui..")
        .should().callMethodWhere(target(owner(assignableTo(ObservableValue.class))).and(target(nameMatching("map|flatMap|orElse"))))
        .because("the source would keep the mapped value, and all that its function holds, for as long as the source lives; see Derived")
        .check(CLIENT);
  }

  @Test
  void oneClassDecidesWhichKeyIsTrusted() {
    noClasses().that().haveSimpleNameNotEndingWith("KeyPin")
        .should().implement(X509TrustManager.class)
        .orShould().beAssignableTo(X509TrustManager.class)
        .because("a second trust manager would be a second door")
        .check(CLIENT);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.snug.client.(*)..").should().beFreeOfCycles().check(CLIENT);
  }

  @Test
  void nothingPrintsAStackTrace() {
    noClasses().should().callMethod(Throwable.class, "printStackTrace")
        .because("what goes wrong is logged once, where it can be read")
        .check(CLIENT);
  }
}
