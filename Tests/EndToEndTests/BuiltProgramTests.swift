import Support
import Testing

@Suite("The program that was built with the tests")
struct BuiltProgramTests {
  @Test("It is found and runs")
  func runs() throws {
    #expect(try Command.run(BuiltProgram.path(), ["--version"]).output.lowercased().contains("vejviser"))
  }

  @Test("One that is not built is told by name")
  func missesOthers() {
    let missing = #expect(throws: BuiltProgram.Missing.self) { try BuiltProgram.path("vejviser-findes-ikke") }
    #expect(missing?.description.contains("vejviser-findes-ikke") == true)
  }
}
