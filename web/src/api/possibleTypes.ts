
      export type PossibleTypesResultData = {
  "possibleTypes": {
    "JobResult": [
      "CompanyImportReport",
      "ExportFile",
      "Round",
      "SystemImportReport"
    ],
    "Node": [
      "Account",
      "ApiToken",
      "Cluster",
      "Company",
      "Industry",
      "Invitation",
      "Job",
      "Organisation",
      "Plant",
      "PriceSheet",
      "Process",
      "Product",
      "Programme",
      "Provider",
      "Region",
      "Round",
      "RuleSet",
      "System"
    ],
    "UserError": [
      "AlreadyInvited",
      "ClaimNotProved",
      "CompanyExists",
      "InvalidPriceSheet",
      "InvitationAnswered",
      "InvitationExpired",
      "NoSystemForRegion",
      "NoUsableSystem",
      "NumberOutOfRange",
      "OwnsOneAlready",
      "RoundAlreadyRunning",
      "RoundIsOver",
      "SimpleUserError",
      "StaleVersion",
      "TooFewCompanies",
      "TooMany",
      "TooManyAttempts",
      "TooManyForSimilarity"
    ]
  }
};
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "JobResult": [
      "CompanyImportReport",
      "ExportFile",
      "Round",
      "SystemImportReport"
    ],
    "Node": [
      "Account",
      "ApiToken",
      "Cluster",
      "Company",
      "Industry",
      "Invitation",
      "Job",
      "Organisation",
      "Plant",
      "PriceSheet",
      "Process",
      "Product",
      "Programme",
      "Provider",
      "Region",
      "Round",
      "RuleSet",
      "System"
    ],
    "UserError": [
      "AlreadyInvited",
      "ClaimNotProved",
      "CompanyExists",
      "InvalidPriceSheet",
      "InvitationAnswered",
      "InvitationExpired",
      "NoSystemForRegion",
      "NoUsableSystem",
      "NumberOutOfRange",
      "OwnsOneAlready",
      "RoundAlreadyRunning",
      "RoundIsOver",
      "SimpleUserError",
      "StaleVersion",
      "TooFewCompanies",
      "TooMany",
      "TooManyAttempts",
      "TooManyForSimilarity"
    ]
  }
};
      export default result;
    