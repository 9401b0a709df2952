import ArgumentParser

/// `waymark report`
struct Report: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell what the content has and what it lacks, and write nothing.",
        subcommands: [
            ReportCoverage.self, ReportReviews.self, ReportTranslations.self, ReportChanges.self,
            ReportLinks.self, ReportEditors.self, ReportSchema.self,
        ])
}
