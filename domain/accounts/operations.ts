import type { ConsoleAction, ConsoleNoun } from "@/domain/accounts/permissions";

/** Who may call: anyone, whoever has signed in (for what is their own), or whom the table of permissions lets. */
export type Admission = "anyone" | "signed-in" | { action: ConsoleAction; noun: ConsoleNoun };

const reading = { action: "read", noun: "accounts" } as const;
const managing = { action: "manage", noun: "accounts" } as const;
/** Whoever sees places behind the scenes; what they may do to each record is decided record by record. */
const keeping = { action: "read", noun: "service-points" } as const;
const synonyms = {
  reading: { action: "read", noun: "synonyms" },
  exporting: { action: "export", noun: "synonyms" },
  editing: { action: "edit", noun: "synonyms" },
  publishing: { action: "publish", noun: "synonyms" },
} as const;

const readingReports = { action: "read", noun: "reports" } as const;
const answering = { action: "answer", noun: "reports" } as const;
/** Of the desk: which records somebody sees or decides about is asked of each of them. */
const publishing = { action: "read", noun: "service-points" } as const;

const readingImports = { action: "read", noun: "imports" } as const;
const importing = { action: "import", noun: "imports" } as const;

/**
 * Every page of the console by its address, and every action by its name. A page or an action that is missing here
 * fails the build: nothing is reachable because somebody forgot to ask.
 */
export const operations = {
  "/console": "signed-in",
  "/console/denied": "signed-in",
  "/console/sign-in": "anyone",
  "/console/sign-in/second-factor": "anyone",
  "/console/sign-in/oidc/callback": "anyone",
  "/console/account": "signed-in",
  "/console/accounts": reading,
  "/console/accounts/[id]": reading,
  "/console/audit": { action: "read", noun: "audit" },
  "/console/audit/csv": { action: "export", noun: "audit" },
  "/console/verify": keeping,
  "/console/freshness": keeping,
  "/console/freshness/csv": keeping,
  confirmPlace: { action: "verify", noun: "service-points" },
  confirmGuide: { action: "verify", noun: "matters" },
  giveUpVerification: "signed-in",
  // Of records, each page and each form asks for the noun and for where the record belongs: `doorOf`, `assertMayAll`.
  "/console/records": "signed-in",
  "/console/records/[noun]": "signed-in",
  "/console/records/[noun]/new": "signed-in",
  "/console/records/[noun]/[code]": "signed-in",
  "/console/records/[noun]/[code]/history": "signed-in",
  "/console/records/[noun]/[code]/save": "signed-in",
  "/console/records/[noun]/[code]/act": "signed-in",
  "/console/imports": readingImports,
  "/console/imports/upload": importing,
  // Which tables somebody may have is asked for each.
  "/console/imports/table": readingImports,
  "/console/imports/[id]": readingImports,
  "/console/imports/[id]/rejects": readingImports,
  "/console/imports/[id]/removed": readingImports,
  checkImport: importing,
  commitImport: importing,
  cancelImport: importing,
  undoImport: importing,
  emptyDistrict: { action: "import", noun: "district" },
  undoStep: { action: "import", noun: "district" },
  signIn: "anyone",
  verifySecondFactor: "anyone",
  startSingleSignOn: "anyone",
  signOut: "signed-in",
  linkSingleSignOn: "signed-in",
  unlinkSingleSignOn: "signed-in",
  changePassword: "signed-in",
  endSession: "signed-in",
  endOtherSessions: "signed-in",
  setUpSecondFactor: "signed-in",
  dropSecondFactor: "signed-in",
  createAccount: managing,
  disableAccount: managing,
  enableAccount: managing,
  addGrant: managing,
  removeGrant: managing,
  resetPassword: managing,
  removeSecondFactor: managing,
  liftLock: managing,
  endAccountSessions: managing,
  // The synonym desk. Evaluating a draft changes nothing: who reads may.
  "/console/synonyms": synonyms.reading,
  "/console/synonyms/list": synonyms.reading,
  "/console/synonyms/draft": synonyms.reading,
  "/console/synonyms/cases": synonyms.reading,
  "/console/synonyms/publications": synonyms.reading,
  "/console/synonyms/csv": synonyms.exporting,
  "/console/synonyms/add": synonyms.editing,
  "/console/synonyms/alias": synonyms.editing,
  "/console/synonyms/publish": synonyms.publishing,
  evaluateSynonyms: synonyms.reading,
  addSynonym: synonyms.editing,
  changeSynonym: synonyms.editing,
  addAlias: synonyms.editing,
  removeAlias: synonyms.editing,
  dropDrafted: synonyms.editing,
  refuseDrafted: synonyms.publishing,
  dismissMissed: synonyms.editing,
  acceptWorse: synonyms.editing,
  addSearchCase: synonyms.editing,
  removeSearchCase: synonyms.editing,
  publishSynonyms: synonyms.publishing,
  undoSynonyms: synonyms.publishing,
  "/console/reports": readingReports,
  "/console/reports/csv": { action: "export", noun: "reports" },
  "/console/reports/[id]": readingReports,
  "/console/reports/[id]/photos/[report]": readingReports,
  takeOnCase: answering,
  answerCase: answering,
  correctCase: answering,
  joinCase: answering,
  reopenCase: answering,

  "/console/publishing": publishing,
  "/console/publishing/[noun]/[code]": publishing,
  "/console/publishing/policy": publishing,
  "/console/publishing/policy/csv": publishing,
  decideRecord: publishing,
  decideRecords: publishing,
  revokePlan: publishing,
  undoDecision: publishing,
  setGateRule: { action: "publish", noun: "matters" },
  loadGatePolicy: { action: "publish", noun: "matters" },
} as const satisfies Record<string, Admission>;

export type Operation = keyof typeof operations;

const patterns = Object.keys(operations)
  .filter((operation) => operation.startsWith("/"))
  .map((operation) => ({
    operation: operation as Operation,
    pattern: new RegExp(`^${operation.replace(/\[\w+\]/g, "[^/]+")}$`),
  }));

/** The page of the console that an address without locale asks for; null where there is none. */
export function pageAsked(path: string): Operation | null {
  return patterns.find(({ pattern }) => pattern.test(path))?.operation ?? null;
}
